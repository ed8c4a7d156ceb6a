/** Written by `npm run generate` from the catalogue of the gateway’s operations in test/facts. */
import type { UndocumentedOperation } from '../../gateway/declaration/undocumented.ts';

export const undocumentedOperations: readonly UndocumentedOperation[] = [
  {
    "value": "BEGIN_RECORD_WITHOUT_FILENAME",
    "name": "beginRecordWithoutFilename",
    "route": "PUT /recordplay/{agentid}/recordwithoutfilename",
    "about": "Start recording, name chosen by the platform. No page found; code from the vendor code table.",
    "page": "not in the public documentation",
    "query": [],
    "refusals": [
      "100-006",
      "500-008"
    ]
  },
  {
    "value": "DELETE_QC_TASK",
    "name": "deleteQcTask",
    "route": "DELETE /qualitycontrol/{agentid}/deleteqctask",
    "about": "Delete an inspection task. No page found; codes from the vendor code table where it names the operation.",
    "page": "not in the public documentation",
    "query": [
      {
        "name": "taskdsn",
        "required": false
      },
      {
        "name": "begintime",
        "required": false
      }
    ],
    "refusals": [
      "100-006",
      "900-001",
      "900-002",
      "900-009"
    ]
  },
  {
    "value": "DELETE_VIDEO_TASK",
    "name": "deleteVideoTask",
    "route": "POST /qualitycontrol/{agentid}/deleteVideoTask",
    "about": "Delete video task.",
    "page": "not in the public documentation",
    "query": [
      {
        "name": "monitoragent",
        "required": false
      }
    ],
    "refusals": []
  },
  {
    "value": "GET_AGENT_LIST_BY_STATUS",
    "name": "getAgentListByStatus",
    "route": "GET /agentgroup/{agentid}/agentlistbystatus",
    "about": "Get agent list by status.",
    "page": "not in the public documentation",
    "query": [
      {
        "name": "status",
        "required": false
      }
    ],
    "refusals": []
  },
  {
    "value": "GET_ALL_AGENTS_IN_TEXT_CHAT",
    "name": "getAllAgentsInTextChat",
    "route": "GET /agentgroup/{agentid}/allchatagents",
    "about": "Get all agents in text chat.",
    "page": "not in the public documentation",
    "query": [],
    "refusals": []
  },
  {
    "value": "GET_ALL_STATUS_LOCAL_AGENTS",
    "name": "getAllStatusLocalAgents",
    "route": "GET /agentgroup/{agentid}/alllocalagentstatus",
    "about": "Get all status local agents.",
    "page": "not in the public documentation",
    "query": [],
    "refusals": []
  },
  {
    "value": "GET_CALL_BUSINESS_DATA",
    "name": "getCallBusinessData",
    "route": "PUT /calldata/{agentid}/getcallbusinessdata",
    "about": "Get call business data.",
    "page": "not in the public documentation",
    "query": [],
    "body": [],
    "refusals": []
  },
  {
    "value": "GET_IDLE_STATUS_AGENTS",
    "name": "getIdleStatusAgents",
    "route": "GET /agentgroup/{agentid}/idleagent",
    "about": "Get idle status agents.",
    "page": "not in the public documentation",
    "query": [],
    "refusals": []
  },
  {
    "value": "IS_CALL_OUT",
    "name": "isCallOut",
    "route": "GET /agentgroup/{agentid}/iscallout",
    "about": "May the agent call out. Name read from the path; the result is probably \"true\" or \"false\" as for iscensor (inferred).",
    "page": "not in the public documentation",
    "query": [],
    "refusals": [
      "100-006"
    ]
  },
  {
    "value": "IS_MONITOR",
    "name": "isMonitor",
    "route": "GET /agentgroup/{agentid}/ismonitor",
    "about": "Is the agent a group monitor. Name read from the path; the result is probably \"true\" or \"false\" as for iscensor (inferred).",
    "page": "not in the public documentation",
    "query": [],
    "refusals": [
      "100-006"
    ]
  },
  {
    "value": "IS_PROCESS_CALL",
    "name": "isProcessCall",
    "route": "GET /calldata/{agentid}/isprocesscall",
    "about": "Is the agent handling a call. Name read from the path; no page and no reader of the result found.",
    "page": "not in the public documentation",
    "query": [],
    "refusals": []
  },
  {
    "value": "IS_REPORT_MANAGER",
    "name": "isReportManager",
    "route": "GET /agentgroup/{agentid}/isreportmanager",
    "about": "May the agent see reports. Name read from the path; the result is probably \"true\" or \"false\" as for iscensor (inferred).",
    "page": "not in the public documentation",
    "query": [],
    "refusals": [
      "100-006"
    ]
  },
  {
    "value": "IS_SPY_MONITOR",
    "name": "isSpyMonitor",
    "route": "GET /agentgroup/{agentid}/isspymonitor",
    "about": "May the agent listen in. Name read from the path; the result is probably \"true\" or \"false\" as for iscensor (inferred).",
    "page": "not in the public documentation",
    "query": [],
    "refusals": [
      "100-006"
    ]
  },
  {
    "value": "IS_SYSTEM",
    "name": "isSystem",
    "route": "GET /agentgroup/{agentid}/issystem",
    "about": "Is the agent a system administrator. Name read from the path; the result is probably \"true\" or \"false\" as for iscensor (inferred).",
    "page": "not in the public documentation",
    "query": [],
    "refusals": [
      "100-006"
    ]
  },
  {
    "value": "PAUSE_RECORD",
    "name": "pauseRecord",
    "route": "POST /recordplay/{agentid}/pauserecord",
    "about": "Pause recording. No page found; code from the vendor code table.",
    "page": "not in the public documentation",
    "query": [],
    "refusals": [
      "100-006",
      "500-004"
    ]
  },
  {
    "value": "QC_CANCEL_AGENT_SELF_RECORD",
    "name": "qcCancelAgentSelfRecord",
    "route": "POST /qualitycontrol/{agentid}/cancelselfrecord",
    "about": "Cancel the self recording of agents. No page found; codes from the vendor code table where it names the operation.",
    "page": "not in the public documentation",
    "query": [
      {
        "name": "agents",
        "required": false
      }
    ],
    "refusals": [
      "100-006",
      "900-001",
      "900-002"
    ]
  },
  {
    "value": "QC_SET_AGENT_SELF_RECORD",
    "name": "qcSetAgentSelfRecord",
    "route": "POST /qualitycontrol/{agentid}/setselfrecord/{recordflag}/{recordbeforetalking}",
    "about": "Set the self recording of agents. No page found; codes from the vendor code table where it names the operation.",
    "page": "not in the public documentation",
    "query": [
      {
        "name": "agents",
        "required": false
      }
    ],
    "refusals": [
      "100-006",
      "900-001",
      "900-002"
    ]
  },
  {
    "value": "QUERY_AGENT_CLUSTER_INFO",
    "name": "queryAgentClusterInfo",
    "route": "GET /querymonitor/{agentid}/agentclusterinfo/{workno}",
    "about": "Cluster node of an agent. Name read from the path; no page and no client that uses it.",
    "page": "not in the public documentation",
    "query": [],
    "refusals": []
  },
  {
    "value": "QUERY_AGENT_HOLD_NUM",
    "name": "queryAgentHoldNum",
    "route": "GET /calldata/{agentid}/agentholdnum/{workno}",
    "about": "Number of held calls of an agent. Name read from the path; no page and no reader of the result found.",
    "page": "not in the public documentation",
    "query": [],
    "refusals": []
  },
  {
    "value": "QUERY_AGENT_IDS_BY_SKILL_ID",
    "name": "queryAgentIdsBySkillId",
    "route": "GET /agentgroup/{agentid}/agentidsbyskill/{skillid}",
    "about": "Query agent ids by skill id.",
    "page": "not in the public documentation",
    "query": [],
    "refusals": []
  },
  {
    "value": "QUERY_AGENT_INFO_BY_CONFIGED_SKILL_ID",
    "name": "queryAgentInfoByConfigedSkillId",
    "route": "GET /agentgroup/{agentid}/agentbyconfigedskill/{skillid}",
    "about": "Query agent info by configed skill id.",
    "page": "not in the public documentation",
    "query": [],
    "refusals": []
  },
  {
    "value": "QUERY_AGENT_INFO_WITHOUT_SKILLS",
    "name": "queryAgentInfoWithoutSkills",
    "route": "POST /agentgroup/{agentid}/agentinfonoskills",
    "about": "Agents by a list of ids, without skills. Body from a client; the result was not read.",
    "page": "not in the public documentation",
    "query": [],
    "body": [
      {
        "name": "agentlist",
        "required": true
      }
    ],
    "refusals": []
  },
  {
    "value": "QUERY_AGENT_REST_DETAIL_INFO",
    "name": "queryAgentRestDetailInfo",
    "route": "GET /agentgroup/{agentid}/agentrestinfo",
    "about": "Query agent rest detail info.",
    "page": "not in the public documentation",
    "query": [],
    "refusals": []
  },
  {
    "value": "QUERY_AGENT_STATUS_AND_SKILL",
    "name": "queryAgentStatusAndSkill",
    "route": "GET /agentgroup/{agentid}/queryagentstatusandskill",
    "about": "Query agent status and skill.",
    "page": "not in the public documentation",
    "query": [],
    "refusals": []
  },
  {
    "value": "QUERY_AGENT_STATUS_AND_TIME_ON_VDN",
    "name": "queryAgentStatusAndTimeOnVDN",
    "route": "GET /agentgroup/{agentid}/queryagentstatus",
    "about": "Query agent status and time on v d n.",
    "page": "not in the public documentation",
    "query": [],
    "refusals": []
  },
  {
    "value": "QUERY_ALL_AGENT_CLUSTER_INFO",
    "name": "queryAllAgentClusterInfo",
    "route": "GET /querymonitor/{agentid}/allagentclusterinfo",
    "about": "Cluster nodes of all agents. Name read from the path; no page and no client that uses it.",
    "page": "not in the public documentation",
    "query": [],
    "refusals": []
  },
  {
    "value": "QUERY_ALL_AGENT_INFO_ON_MY_GROUP",
    "name": "queryAllAgentInfoOnMyGroup",
    "route": "GET /agentgroup/{agentid}/agentongroup",
    "about": "Query all agent info on my group.",
    "page": "not in the public documentation",
    "query": [],
    "refusals": []
  },
  {
    "value": "QUERY_ALL_AGENT_WAS_NAME_ON_VDN",
    "name": "queryAllAgentWasNameOnVdn",
    "route": "GET /agentgroup/{agentid}/agentwasnameonvdn",
    "about": "Names of all agents of the VDN. Names as configured on the WAS; result passed on unread.",
    "page": "not in the public documentation",
    "query": [],
    "refusals": []
  },
  {
    "value": "QUERY_ALL_CALL_INFO_BY_AGENT_WORK_NO",
    "name": "queryAllCallInfoByAgentWorkNo",
    "route": "GET /calldata/{agentid}/allcallinfo/{workno}",
    "about": "All calls of an agent. No page found; the result was passed on unread.",
    "page": "not in the public documentation",
    "query": [],
    "refusals": []
  },
  {
    "value": "QUERY_ALL_CALL_INFO_ON_VDN",
    "name": "queryAllCallInfoOnVdn",
    "route": "GET /calldata/{agentid}/allcallinfoinvdn",
    "about": "All calls of the VDN. Name read from the path; no page and no reader of the result found.",
    "page": "not in the public documentation",
    "query": [],
    "refusals": []
  },
  {
    "value": "QUERY_ALL_LOGGED_IN_AGENT_PHONES_ON_VDN",
    "name": "queryAllLoggedInAgentPhonesOnVdn",
    "route": "GET /agentgroup/{agentid}/loggedinagentphoneonvdn",
    "about": "Query all logged in agent phones on vdn.",
    "page": "not in the public documentation",
    "query": [],
    "refusals": []
  },
  {
    "value": "QUERY_ALL_MONITORED_AGENTS",
    "name": "queryAllMonitoredAgents",
    "route": "GET /qualitycontrol/{agentid}/allagent",
    "about": "Monitored agents. The vendor Java demo passes the answer on without reading it: fields unknown.",
    "page": "not in the public documentation",
    "query": [],
    "refusals": []
  },
  {
    "value": "QUERY_BATCH_RECORD_ZIP_FILE_URL",
    "name": "queryBatchRecordZipFileURL",
    "route": "GET /recordplay/{agentid}/batchrecordzipfileurl",
    "about": "Address of several zipped recordings. Name read from the path; no page and no reader of the result found; the documented way to a file is recordfile.",
    "page": "not in the public documentation",
    "query": [
      {
        "name": "filepath",
        "required": false
      }
    ],
    "refusals": []
  },
  {
    "value": "QUERY_CALL_COUNT_BY_IVR_ID",
    "name": "queryCallCountByIVRId",
    "route": "GET /calldata/{agentid}/ivrcallcount/{ivrid}",
    "about": "Number of calls in an IVR. Name read from the path; no page and no reader of the result found.",
    "page": "not in the public documentation",
    "query": [],
    "refusals": []
  },
  {
    "value": "QUERY_CALL_NUMS_ON_AGENT",
    "name": "queryCallNumsOnAgent",
    "route": "GET /calldata/{agentid}/callnums",
    "about": "Number of own calls. Name read from the path; no page and no reader of the result found.",
    "page": "not in the public documentation",
    "query": [],
    "refusals": []
  },
  {
    "value": "QUERY_CALL_RECORD_LIST",
    "name": "queryCallRecordList",
    "route": "GET /calldata/{agentid}/callRecordInfoList",
    "about": "Call records of an agent. Name read from the path; no page and no reader of the result found.",
    "page": "not in the public documentation",
    "query": [
      {
        "name": "workno",
        "required": false
      },
      {
        "name": "skillid",
        "required": false
      },
      {
        "name": "startdate",
        "required": false
      },
      {
        "name": "enddate",
        "required": false
      },
      {
        "name": "startposition",
        "required": false
      },
      {
        "name": "endposition",
        "required": false
      }
    ],
    "refusals": []
  },
  {
    "value": "QUERY_CLUSTER_INFO",
    "name": "queryClusterInfo",
    "route": "GET /querymonitor/{agentid}/clusterinfo",
    "about": "Cluster nodes. Name read from the path; no page and no client that uses it.",
    "page": "not in the public documentation",
    "query": [],
    "refusals": []
  },
  {
    "value": "QUERY_CLUSTER_INFO_BY_NAME",
    "name": "queryClusterInfoByName",
    "route": "GET /querymonitor/{agentid}/clusterinfobyname/{clustername}",
    "about": "Cluster node by name. Name read from the path; no page and no client that uses it.",
    "page": "not in the public documentation",
    "query": [],
    "refusals": []
  },
  {
    "value": "QUERY_PRIVATE_CALL_INFO",
    "name": "queryPrivateCallInfo",
    "route": "GET /calldata/{agentid}/privatecallinfo",
    "about": "Private calls. Name read from the path; no page and no reader of the result found.",
    "page": "not in the public documentation",
    "query": [],
    "refusals": []
  },
  {
    "value": "QUERY_QC_TASKS",
    "name": "queryQcTasks",
    "route": "GET /qualitycontrol/{agentid}/queryqctasks",
    "about": "Inspection tasks. No page found; codes from the vendor code table where it names the operation.",
    "page": "not in the public documentation",
    "query": [],
    "refusals": [
      "100-006",
      "900-001",
      "900-002"
    ]
  },
  {
    "value": "QUERY_RECORD_FILE",
    "name": "queryRecordFile",
    "route": "GET /recordplay/{agentid}/recordfile",
    "about": "Recordings of an agent. Name read from the path; no page and no reader of the result found; the documented way to a file is recordfile.",
    "page": "not in the public documentation",
    "query": [
      {
        "name": "workno",
        "required": false
      },
      {
        "name": "skillid",
        "required": false
      },
      {
        "name": "startdate",
        "required": false
      },
      {
        "name": "enddate",
        "required": false
      },
      {
        "name": "startposition",
        "required": false
      },
      {
        "name": "endposition",
        "required": false
      }
    ],
    "refusals": []
  },
  {
    "value": "QUERY_RECORD_FILE_BY_CALL_ID",
    "name": "queryRecordFileByCallId",
    "route": "GET /recordplay/{agentid}/queryrecordfilebycallid",
    "about": "Recording file by call id. Name read from the path; no page and no reader of the result found; the documented way to a file is recordfile.",
    "page": "not in the public documentation",
    "query": [
      {
        "name": "workno",
        "required": false
      },
      {
        "name": "callid",
        "required": false
      },
      {
        "name": "calltime",
        "required": false
      }
    ],
    "refusals": []
  },
  {
    "value": "QUERY_RECORD_FILE_FROM_RECORD_ID",
    "name": "queryRecordFileFromRecordID",
    "route": "GET /recordplay/{agentid}/recordfilefromrecordid",
    "about": "Recording file by record id. Name read from the path; no page and no reader of the result found; the documented way to a file is recordfile.",
    "page": "not in the public documentation",
    "query": [
      {
        "name": "recordid",
        "required": false
      }
    ],
    "refusals": []
  },
  {
    "value": "QUERY_RECORD_FILE_URL",
    "name": "queryRecordFileURL",
    "route": "GET /recordplay/{agentid}/recordfileurl",
    "about": "Address of a recording. Name read from the path; no page and no reader of the result found; the documented way to a file is recordfile.",
    "page": "not in the public documentation",
    "query": [
      {
        "name": "filepath",
        "required": false
      }
    ],
    "refusals": []
  },
  {
    "value": "QUERY_RECORD_ZIP_FILE_URL",
    "name": "queryRecordZipFileURL",
    "route": "GET /recordplay/{agentid}/recordzipfileurl",
    "about": "Address of a zipped recording. Name read from the path; no page and no reader of the result found; the documented way to a file is recordfile.",
    "page": "not in the public documentation",
    "query": [
      {
        "name": "filepath",
        "required": false
      }
    ],
    "refusals": []
  },
  {
    "value": "QUERY_SELF_CALL_RECORD_INFO",
    "name": "querySelfCallRecordInfo",
    "route": "GET /calldata/{agentid}/queryselfcallrecordinfolist",
    "about": "Own call records. Name read from the path; no page and no reader of the result found.",
    "page": "not in the public documentation",
    "query": [
      {
        "name": "skillid",
        "required": false
      },
      {
        "name": "startdate",
        "required": false
      },
      {
        "name": "enddate",
        "required": false
      },
      {
        "name": "startposition",
        "required": false
      },
      {
        "name": "endposition",
        "required": false
      }
    ],
    "refusals": []
  },
  {
    "value": "QUERY_SELF_RECORD_FILE",
    "name": "querySelfRecordFile",
    "route": "GET /recordplay/{agentid}/queryselfrecordfile",
    "about": "Own recordings. Name read from the path; no page and no reader of the result found; the documented way to a file is recordfile.",
    "page": "not in the public documentation",
    "query": [
      {
        "name": "skillid",
        "required": false
      },
      {
        "name": "startdate",
        "required": false
      },
      {
        "name": "enddate",
        "required": false
      },
      {
        "name": "startposition",
        "required": false
      },
      {
        "name": "endposition",
        "required": false
      }
    ],
    "refusals": []
  },
  {
    "value": "QUERY_SERVER_TIME",
    "name": "queryServerTime",
    "route": "GET /querymonitor/{agentid}/servertime",
    "about": "Time of the server. Name read from the path; no page and no client that uses it.",
    "page": "not in the public documentation",
    "query": [],
    "refusals": []
  },
  {
    "value": "QUERY_SKILLS_STATISTIC_INFO",
    "name": "querySkillsStatisticInfo",
    "route": "GET /querymonitor/{agentid}/skillstatisticinfo/{skillid}",
    "about": "Statistics of a skill queue. Name read from the path; no page and no client that uses it.",
    "page": "not in the public documentation",
    "query": [],
    "refusals": []
  },
  {
    "value": "QUERY_SKILL_STAT_WITH_VDN",
    "name": "querySkillStatWithVdn",
    "route": "POST /queuedevice/{agentid}/queryskillstat",
    "about": "Query skill stat with vdn. No page and no client body found: use queryacdstat.",
    "page": "not in the public documentation",
    "query": [],
    "body": [],
    "refusals": [
      "100-006"
    ]
  },
  {
    "value": "QUERY_SYSTEM_STATE_INFO",
    "name": "querySystemStateInfo",
    "route": "GET /querymonitor/{agentid}/systemstate",
    "about": "State of the system. Name read from the path; no page and no client that uses it.",
    "page": "not in the public documentation",
    "query": [],
    "refusals": []
  },
  {
    "value": "QUERY_SYS_VERSION",
    "name": "querySysVersion",
    "route": "GET /querymonitor/{agentid}/systemversion",
    "about": "Version of the gateway. Name read from the path; no page and no client that uses it.",
    "page": "not in the public documentation",
    "query": [],
    "refusals": []
  },
  {
    "value": "QUERY_URL_INFO",
    "name": "queryUrlInfo",
    "route": "GET /qualitycontrol/{agentid}/queryurlinfo",
    "about": "Address of a component by name. No page found; codes from the vendor code table where it names the operation.",
    "page": "not in the public documentation",
    "query": [
      {
        "name": "urlname",
        "required": false
      }
    ],
    "refusals": [
      "100-006",
      "900-001",
      "900-002",
      "210-001"
    ]
  },
  {
    "value": "QUERY_VIDEO_RECORD_FILE",
    "name": "queryVideoRecordFile",
    "route": "GET /qualitycontrol/{agentid}/queryvideorecordfile",
    "about": "Video recordings of an agent. No page found; codes from the vendor code table where it names the operation.",
    "page": "not in the public documentation",
    "query": [
      {
        "name": "workno",
        "required": false
      },
      {
        "name": "startdate",
        "required": false
      },
      {
        "name": "enddate",
        "required": false
      },
      {
        "name": "startposition",
        "required": false
      },
      {
        "name": "endposition",
        "required": false
      }
    ],
    "refusals": [
      "100-006",
      "900-001",
      "900-002",
      "900-006"
    ]
  },
  {
    "value": "QUERY_VOICE_RECORD_SCORE",
    "name": "queryVoiceRecordScore",
    "route": "GET /recordplay/{agentid}/queryrecordscore",
    "about": "Scores of recordings. Name read from the path; no page and no reader of the result found; the documented way to a file is recordfile.",
    "page": "not in the public documentation",
    "query": [
      {
        "name": "workno",
        "required": false
      },
      {
        "name": "recordstartdate",
        "required": false
      },
      {
        "name": "recordenddate",
        "required": false
      }
    ],
    "refusals": []
  },
  {
    "value": "QUERY_WAIT_CALL_INFO_BY_IVR_ID",
    "name": "queryWaitCallInfoByIVRId",
    "route": "GET /calldata/{agentid}/ivrcallinfo/{ivrid}",
    "about": "Calls waiting in an IVR. Name read from the path; no page and no reader of the result found.",
    "page": "not in the public documentation",
    "query": [],
    "refusals": []
  },
  {
    "value": "RESUME_RECORD",
    "name": "resumeRecord",
    "route": "POST /recordplay/{agentid}/resumerecord",
    "about": "Resume recording. No page found; code from the vendor code table.",
    "page": "not in the public documentation",
    "query": [],
    "refusals": [
      "100-006",
      "500-006"
    ]
  },
  {
    "value": "SET_CALL_BUSINESS_DATA",
    "name": "setCallBusinessData",
    "route": "PUT /calldata/{agentid}/setcallbusinessdata",
    "about": "Set call business data.",
    "page": "not in the public documentation",
    "query": [],
    "body": [],
    "refusals": []
  },
  {
    "value": "SET_CALL_NUMS_BY_MEDIA_TYPE",
    "name": "setCallNumsByMediaType",
    "route": "POST /mediacall/{agentid}/setcallnumsbymediatype",
    "about": "Set the number of sessions by channel. Only in the newer edition.",
    "page": "cec_07_0463",
    "query": [],
    "body": [
      {
        "name": "totalCallNum",
        "required": true
      },
      {
        "name": "agentMediaCallNums",
        "required": true
      }
    ],
    "refusals": [
      "106-003",
      "106-008",
      "106-012"
    ]
  },
  {
    "value": "SET_MAX_CHAT_NUM",
    "name": "setMaxChatNum",
    "route": "POST /querymonitor/{agentid}/setmaxchatnum/{vdnid}/{chatnum}",
    "about": "Set the number of chats of agents. Name read from the path; no page and no client that uses it.",
    "page": "not in the public documentation",
    "query": [
      {
        "name": "agents",
        "required": false
      }
    ],
    "refusals": []
  },
  {
    "value": "START_OR_STOP_VIDEO_PLAY",
    "name": "startOrStopVideoPlay",
    "route": "POST /qualitycontrol/{agentid}/startOrStopVideoPlay",
    "about": "Start or stop video play.",
    "page": "not in the public documentation",
    "query": [
      {
        "name": "monitoragent",
        "required": false
      },
      {
        "name": "isstart",
        "required": false
      }
    ],
    "refusals": []
  },
  {
    "value": "START_VIDEO_MONITOR",
    "name": "startVideoMonitor",
    "route": "POST /qualitycontrol/{agentid}/startVideoMonitor",
    "about": "Start video monitoring. No page found; codes from the vendor code table where it names the operation.",
    "page": "not in the public documentation",
    "query": [],
    "body": [],
    "refusals": [
      "100-006",
      "900-001",
      "900-002",
      "900-007",
      "900-008"
    ]
  },
  {
    "value": "START_VIDEO_OPERATION",
    "name": "startVideoOperation",
    "route": "POST /qualitycontrol/{agentid}/startVideoOperation",
    "about": "Start video operation.",
    "page": "not in the public documentation",
    "query": [
      {
        "name": "monitoragent",
        "required": false
      },
      {
        "name": "result",
        "required": false
      }
    ],
    "refusals": []
  },
  {
    "value": "STOP_VIDEO_MONITOR",
    "name": "stopVideoMonitor",
    "route": "POST /qualitycontrol/{agentid}/stopVideoMonitor",
    "about": "Stop video monitoring. No page found; codes from the vendor code table where it names the operation.",
    "page": "not in the public documentation",
    "query": [],
    "body": [],
    "refusals": [
      "100-006",
      "900-001",
      "900-002",
      "900-008"
    ]
  }
];
