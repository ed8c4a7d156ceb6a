import type { Address, AddressType, Conference, Participant } from './conference.ts';
import type { Fields } from './fields.ts';
import type { SignedInCall } from './operation.ts';
import { platformRefusal, Refusal } from './refusal.ts';

/** The conference that the caller chairs. Before it is granted, the refusal is 101-001 (the code is inferred). */
export function chairedConference({ agent }: SignedInCall): Conference {
  const { conference } = agent;
  if (conference === null) throw new Refusal('101-001');
  if (conference.chair !== agent.id) throw new Refusal('101-002');
  if (!conference.granted) throw new Refusal('101-001');
  return conference;
}

export function readAddress(fields: Fields): Address {
  const addressType = fields.text('addressType', 24);
  if (addressType !== '6' && addressType !== '9') throw new Refusal('000-002');
  return { addressType: addressType satisfies AddressType, address: fields.text('address', 24) };
}

/** The refusal for an address that is not in the conference is not documented; 100-007 is inferred. */
export function joinedParticipant(conference: Conference, fields: Fields): Participant {
  const participant = conference.find(readAddress(fields));
  if (participant?.joined !== true) throw platformRefusal(20_003);
  return participant;
}

export function readVoice(fields: Fields): void {
  fields.optionalInteger('playMode', 2, 2);
  fields.text('voicePath', 127);
}
