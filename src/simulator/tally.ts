/** What an agent has done since the simulator started, under the gateway's own names (cec_07_1269). Times are in milliseconds. */
export class Tally {
  answernums = 0;
  noanswernums = 0;
  calloutnums = 0;
  intercallnums = 0;
  interhelpnums = 0;
  transfernums = 0;
  transferoutnums = 0;
  transferivrnums = 0;
  redirectnums = 0;
  keepnums = 0;
  busynums = 0;
  restnums = 0;
  restoutnums = 0;
  agentrelease = 0;
  talkMs = 0;
  restMs = 0;
  busyMs = 0;
}
