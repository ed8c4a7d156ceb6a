/** A tab that reads an agent's stream, for inspection by a test. Its parameters are in the address after the #. */
import { AgentCredential, Desk } from '../../../client/src/index.ts';
import { HoldCallDocument } from '../../../client/src/generated/operations.ts';

interface Page {
  desk?: Desk;
  readonly ids: string[];
  readonly notes: string[];
  readonly sharing: string[];
  readonly posted: string[];
  readonly hold: () => Promise<unknown>;
  readonly isHolding: () => boolean;
}

interface Global {
  readonly location: { readonly hash: string };
  readonly BroadcastChannel: { readonly prototype: { postMessage: (message: unknown) => void } };
  page: Page;
}
const global = globalThis as unknown as Global;

const page: Page = {
  ids: [],
  notes: [],
  sharing: [],
  posted: [],
  hold: () => page.desk!.command(HoldCallDocument, undefined),
  isHolding: () => page.desk!.isPending(HoldCallDocument),
};
global.page = page;

const { prototype } = global.BroadcastChannel;
const post = prototype.postMessage;
prototype.postMessage = function (this: unknown, message: unknown) {
  page.posted.push(JSON.stringify(message));
  post.call(this, message);
};

const asked = new URLSearchParams(global.location.hash.slice(1));
const given = (name: string): string => asked.get(name) ?? '';

page.desk = new Desk({
  url: given('url'),
  agentId: given('agentId'),
  credential: new AgentCredential(given('guid')),
  after: given('session'),
  session: given('session'),
  onSharing: (sharing) => page.sharing.push(sharing.name),
  onItem: (item) => {
    if (item.__typename === 'CursorExpired') return;
    page.ids.push(item.id);
    if (item.__typename === 'AgentNoticeReceived') page.notes.push(item.noticeText ?? '');
  },
});
