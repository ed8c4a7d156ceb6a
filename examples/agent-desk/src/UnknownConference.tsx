import type { ConnectionState } from 'agent-gateway-client';
import { Headset } from './icons.tsx';
import { useTexts } from './texts/language.tsx';

/** Shown until the conference has been read once. Meanwhile the desk offers nothing that an agent in a conference must not do. */
export function UnknownConference({ connection: { name } }: { readonly connection: ConnectionState }) {
  const t = useTexts();
  return (
    <section className="panel no-conference" aria-labelledby="unknown-conference" aria-busy="true">
      <span className="avatar big" aria-hidden="true">
        <Headset />
      </span>
      <h1 id="unknown-conference">{t.conference.unknown}</h1>
      <p className="quiet" role="status">
        {name === 'connecting' ? t.connection.connecting : t.connection.asking} {t.connection.goesOn}
      </p>
    </section>
  );
}
