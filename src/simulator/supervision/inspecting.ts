import type { Agent } from '../agent.ts';
import { agentStatus } from '../agentstatus.ts';
import { callLife } from '../calls/call-life.ts';
import { Leg } from '../calls/phone-call.ts';
import { putDownPhone, ringPhone } from '../calls/phone-handling.ts';
import { happened } from '../happened.ts';
import type { World } from '../world.ts';
import type { Inspection, InspectionKind } from './inspections.ts';

/** Values of qcType (cec_07_0542). Whispering has two, 20172 and 20173; their difference is not known. */
const qcTypes: Readonly<Record<InspectionKind, number>> = { listen: 8, insert: 9, whisper: 20_172 };

/** Rings the inspector's phone. The inspection begins once the phone is lifted. */
function begin(world: World, inspector: Agent, agent: Agent, kind: InspectionKind): void {
  const inspection: Inspection = { inspectorId: inspector.id, agentId: agent.id, kind };
  world.inspections.add(inspection);
  inspector.status = agentStatus.talking;
  inspector.tell(happened.talkingBusy);
  ringPhone(world, inspector, 'main', () => announce(world, inspection));
}

function change(world: World, inspection: Inspection, kind: InspectionKind): void {
  inspection.kind = kind;
  announce(world, inspection);
}

function announce(world: World, { agentId, inspectorId, kind }: Inspection): void {
  world.agents.get(agentId)?.tell(happened.inspectionBegun(qcTypes[kind], Number(inspectorId)));
}

function end(world: World, inspection: Inspection): void {
  leave(world, inspection);
  const inspector = world.agents.get(inspection.inspectorId);
  if (inspector?.openSession == null) return;
  putDownPhone(world, inspector, 'platform');
  inspector.afterRinging();
}

/** The inspector takes over the customer, and the agent is released (cec_05_1442). */
function intercept(world: World, inspection: Inspection, inspector: Agent, leg: Leg): void {
  const { call } = leg;
  const other = call.others(leg)[0]?.number ?? '';
  leave(world, inspection);
  callLife.endLeg(world, leg, 'forced', other);
  const taken = new Leg(call, inspector.id, { state: 'ringing' });
  inspector.legs = [...inspector.legs, taken];
  call.parties.push(taken);
  callLife.connect(world, taken);
}

/** Inspections end with the session of either agent. */
function agentSignsOut(world: World, agent: Agent): void {
  const own = world.inspections.by(agent.id);
  if (own !== null) leave(world, own);
  for (const inspection of world.inspections.of(agent.id)) end(world, inspection);
  world.monitoring.endAll(agent.id);
}

function leave(world: World, inspection: Inspection): void {
  world.inspections.remove(inspection);
  const { agentId, inspectorId, kind } = inspection;
  world.agents.get(agentId)?.tell(happened.inspectionEnded(qcTypes[kind], Number(inspectorId)));
}

export const inspecting = { begin, change, end, intercept, agentSignsOut };
