/** An event without a receiver yet. */
export interface Happened {
  readonly eventType: string;
  readonly content: unknown;
}

export interface ParticipantChange {
  readonly confId: number;
  /** 0 joined, 1 left, 2 chair changed, 3 muted, 4 unmuted, 5 held, 6 unheld. */
  readonly changeType: number;
  /** Only with 1: 0 left by itself, 1 removed, 2 hung up, 3 conference ended, 4 signed out, 6 forced; otherwise 255. */
  readonly changeReason?: number;
  /** 0 success. */
  readonly result?: number;
  readonly participant: string;
  readonly participantType: number;
  readonly deviceCallType: number;
  readonly deviceType: number;
}

const plain = (eventType: string): Happened => ({ eventType, content: null });
const of =
  (eventType: string) =>
  (content: unknown): Happened => ({ eventType, content });

/** The events as published. The comment at each event names its page. */
export const happened = {
  inService: plain('AgentOther_InService'), // cec_07_1401
  /** cec_07_1402: the sign-in time, as a string. */
  signedOut: (loginTime: number): Happened => ({
    eventType: 'AgentOther_ShutdownService',
    content: { loginTime: String(loginTime) },
  }),
  ready: plain('AgentState_Ready'), // cec_07_1345
  talkingBusy: plain('AgentState_Busy'), // cec_07_1343
  wrapUp: plain('AgentState_Work'), // cec_07_1344
  setWork: plain('AgentState_SetWork_Success'), // cec_07_1351
  cancelWork: plain('AgentState_CancelWork_Success'), // cec_07_1352
  setBusy: (reason: string): Happened => ({ eventType: 'AgentState_SetNotReady_Success', content: { reason } }), // cec_07_1346
  cancelBusy: plain('AgentState_CancelNotReady_Success'), // cec_07_1347
  /** cec_07_1348: the text says no content, but the example has a reason. */
  setRest: (reason: string): Happened => ({ eventType: 'AgentState_SetRest_Success', content: { reason } }),
  cancelRest: plain('AgentState_CancelRest_Success'), // cec_07_1349
  restTimeout: plain('AgentState_Rest_Timeout'), // cec_07_1350
  phoneAlerting: plain('AgentOther_PhoneAlerting'), // cec_07_1398
  phoneOffhook: { eventType: 'AgentOther_PhoneOffhook', content: { type: 'main' } }, // cec_07_1397
  phoneLifted: (type: 'main' | 'assistant'): Happened => ({ eventType: 'AgentOther_PhoneOffhook', content: { type } }),
  /** cec_07_1396: 3 means that the platform hung up. */
  phoneRelease: { eventType: 'AgentOther_PhoneRelease', content: { phoneState: 3 } },
  phoneReleasedByAgent: { eventType: 'AgentOther_PhoneRelease', content: { phoneState: 2 } },
  /** cec_07_1383. `jsonKey` is an artefact of the gateway's serialiser that the example shows. */
  recordingStopped: (beginTime: number, endTime: number, taskId: number): Happened => ({
    eventType: 'AgentMediaEvent_StopRecordDone',
    content: { beginTime, endTime, fileMediaType: '1', taskId, jsonKey: ['beginTime', 'endTime', 'taskId'] },
  }),
  conferenceGranted: (confId: number): Happened => ({ eventType: 'AgentConf_RequestSuccess', content: { confId } }), // cec_07_1409
  conferenceFailed: (cause: number): Happened => ({ eventType: 'AgentConf_RequestFailed', content: { cause } }), // cec_07_1410
  selfJoined: (confId: number): Happened => ({ eventType: 'AgentConf_SelfJoinResult', content: { confId } }), // cec_07_1411
  conferenceEndsSoon: (confId: number): Happened => ({ eventType: 'AgentConf_Timeout', content: { confId } }), // cec_07_1412
  conferenceRings: (confId: number): Happened => ({ eventType: 'AgentConf_Ringing', content: { confId } }), // cec_07_1413
  selfLeft: (confId: number): Happened => ({ eventType: 'AgentConf_SelfLeaveResult', content: { confId } }), // cec_07_1415
  becameChair: (confId: number): Happened => ({ eventType: 'AgentConf_PresidentChanged', content: { confId } }), // cec_07_1416
  voiceStopped: (result: number): Happened => ({ eventType: 'AgentConf_StopVoice', content: { result } }), // cec_07_1417
  participantVoiceStopped: (result: number): Happened => ({
    eventType: 'AgentConf_StopParticipantVoice',
    content: { result },
  }), // cec_07_1418
  /** cec_07_1414, with the keys in the order of its example. */
  participantChanged: (change: ParticipantChange): Happened => {
    const {
      result = 0,
      changeReason = 255,
      changeType,
      confId,
      participant,
      participantType,
      deviceCallType,
      deviceType,
    } = change;
    const content = {
      result,
      changeReason,
      changeType,
      confId,
      participant,
      participantType,
      deviceCallType,
      deviceType,
    };
    return { eventType: 'AgentConf_ParticipantChanged', content };
  },
  note: of('AgentOther_Note'), // vendor C# demo
  bulletin: of('AgentOther_Bulletin'), // vendor C# demo
  incomingCall: of('AgentEvent_Incoming_CallInfo'), // cec_07_1373
  ringing: of('AgentEvent_Ringing'), // cec_07_1366
  autoAnswer: of('AgentEvent_Auto_Answer'), // cec_07_1365
  talking: of('AgentEvent_Talking'), // cec_07_1355
  customerReleased: (callid: string, number: string): Happened => ({
    eventType: 'AgentEvent_Customer_Release',
    content: { callid, number },
  }), // cec_07_1364
  /** cec_07_1363: the content is the bare callid. */
  callReleased: of('AgentEvent_Call_Release'),
  customerAlerting: of('AgentEvent_Customer_Alerting'), // cec_07_1356, cec_07_0503
  held: of('AgentEvent_Hold'), // cec_07_1357: the bare callid, as in the five below
  callOutFailed: of('AgentEvent_Call_Out_Fail'), // cec_07_1359
  insideCallFailed: of('AgentEvent_Inside_Call_Fail'), // cec_07_1361
  connectFailed: of('AgentEvent_Connect_Fail'), // cec_07_1367
  consultFailed: of('AgentEvent_Consult_Fail'), // cec_07_1368
  notAnswered: of('AgentEvent_No_Answer'), // cec_07_1362
  inspectionBegun: (qcType: number, qcAgentId: number): Happened => ({
    eventType: 'AgentOther_BeQcStart',
    content: { qcType, qcAgentId },
  }), // cec_07_0542
  inspectionEnded: (qcType: number, qcAgentId: number): Happened => ({
    eventType: 'AgentOther_BeQcStop',
    content: { qcType, qcAgentId },
  }), // cec_07_0543
  /** cec_07_0541 */
  monitored: (subtype: string, monitoredagent: string): Happened => ({
    eventType: 'QC_AgentState_Notify',
    content: { subtype, monitoredagent, agentname: monitoredagent, mediaserver: 'CtiServer' },
  }),
  playBegun: plain('AgentMediaEvent_Play'), // cec_07_1385
  playSucceeded: plain('AgentMediaEvent_Play_Succ'), // cec_07_1386
  playFailed: plain('AgentMediaEvent_Play_Fail'), // cec_07_1387
  /** cec_07_1388: 0 end of the file, 1 stopped by the agent, 2 failed. */
  playStopped: (cause: number): Happened => ({ eventType: 'AgentMediaEvent_StopPlayDone', content: { cause } }),
  playPaused: plain('AgentMediaEvent_PausePlayDone'), // cec_07_1389
  playResumed: plain('AgentMediaEvent_ResumePlayDone'), // cec_07_1390
  playJumped: plain('AgentMediaEvent_JumpPlayDone'), // cec_07_1391
  keyHolds: (callId: string): Happened => ({ eventType: 'AgentEvent_linkagePhoneHold', content: { callId } }),
  keyRetrieves: (callId: string): Happened => ({ eventType: 'AgentEvent_linkagePhoneUnHold', content: { callId } }),
  keyMutes: (callId: string): Happened => ({ eventType: 'AgentEvent_linkagePhoneMute', content: { callId } }),
  keyUnmutes: (callId: string): Happened => ({ eventType: 'AgentEvent_linkagePhoneUnMute', content: { callId } }),
  keyTransfers: (target: string, own: string): Happened => ({
    eventType: 'AgentEvent_linkagePhoneTransferOut',
    content: { addrOut: { address: target, addressType: 6 }, addrSelf: { address: own, addressType: 6 } },
  }),
  keyTransferred: (callId: string): Happened => ({
    eventType: 'AgentEvent_linkagePhoneTransferOut_Result',
    content: { result: 0, callId },
  }),
  failureDetected: of('OUTBOUND_DETECT_EVENT'), // cec_07_1360, cec_07_0507
  conferenced: of('AgentEvent_Conference'), // cec_07_1358, cec_07_0505
  transferred: (callId: string, result: number): Happened => ({
    eventType: 'AgentEvent_SuccTransResult',
    content: { result, callId },
  }), // cec_07_1369
  returnedFromIvr: of('AgentEvent_ReturnFromIvr'), // cec_07_1370: the bare callid
  mediaSwitched: of('AgentEvent_MediaSwith'), // cec_07_0518
  /** cec_07_1378, cec_07_1379: one number, or several to choose from. */
  previewed: (controlid: string, dialeddigits: string, callData: string): Happened => ({
    eventType: dialeddigits.includes(',') ? 'AgentEvent_Preview_CallOut_Ex' : 'AgentEvent_Preview_CallOut',
    content: { controlid, dialeddigits, callData },
  }),
  previewWithdrawn: plain('AgentEvent_Release_Preview'), // cec_07_1375
  occupied: plain('AgentEvent_Agent_Occupyed'), // cec_07_1376
  recordingBegun: of('AgentMediaEvent_Record'), // cec_07_1381
} as const;
