import type { ConnectionState } from 'agent-gateway-client';
import { Headset } from './icons.tsx';

/** Until it has been read once: that is no reason to offer what an agent in a conference must not do. */
export function UnknownConference({ connection: { name } }: { readonly connection: ConnectionState }) {
  return (
    <section className="panel no-conference" aria-labelledby="unknown-conference" aria-busy="true">
      <span className="avatar big" aria-hidden="true">
        <Headset />
      </span>
      <h1 id="unknown-conference">It is not known yet whether you are in a conference</h1>
      <p className="quiet" role="status">
        {name === 'connecting' ? 'Connecting to the server …' : 'Asking the gateway …'} This page goes on by itself.
      </p>
    </section>
  );
}
