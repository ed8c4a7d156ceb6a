/** The possible targets of a call: the colleagues of the agent's group with their status, or the skill queues. */
import { AgentsOfGroupDocument, SkillQueuesDocument } from 'agent-gateway-client/operations';
import { useWords } from 'agent-gateway-client/react';
import { useTexts } from './texts/language.tsx';
import { useReadOften } from './use-read-often.ts';

interface Found {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly isFree: boolean;
}

export type DirectoryKind = 'AGENT' | 'QUEUE';

const shownAtMost = 30;

interface Props {
  readonly agentId: string;
  readonly kind: DirectoryKind;
  /** The text that the agent has typed: part of an id or of a name. */
  readonly typed: string;
  readonly onChoose: (id: string) => void;
}

export function Directory({ agentId, kind, typed, onChoose }: Props) {
  const t = useTexts().directory;
  const { statuses } = useWords();
  const agents = useReadOften(AgentsOfGroupDocument, kind === 'AGENT' ? { agentId } : null);
  const queues = useReadOften(SkillQueuesDocument, kind === 'QUEUE' ? { agentId } : null);
  const { isOld } = kind === 'AGENT' ? agents : queues;
  const found: readonly Found[] | undefined =
    kind === 'AGENT'
      ? agents.data?.agentsOfGroup
          ?.filter((agent) => agent.agentId !== agentId)
          .map(({ agentId: id, name, status }) => ({
            id,
            name: name ?? '',
            status: status ? statuses[status] : '',
            isFree: status === 'IDLE',
          }))
      : queues.data?.skillQueues?.map(({ id, name }) => ({ id, name: name ?? '', status: '', isFree: false }));

  if (found === undefined) return <p className="quiet directory-empty">{isOld ? t.unknown : t.reading}</p>;
  const wanted = typed.trim().toLowerCase();
  const fitting = found
    .filter(({ id, name }) => id.includes(wanted) || name.toLowerCase().includes(wanted))
    .sort((a, b) => Number(b.isFree) - Number(a.isFree) || a.id.localeCompare(b.id))
    .slice(0, shownAtMost);
  if (fitting.length === 0) return <p className="quiet directory-empty">{t.nobody}</p>;
  return (
    <ul className="directory" aria-label={t.label}>
      {fitting.map(({ id, name, status, isFree }) => (
        <li key={id}>
          <button type="button" onClick={() => onChoose(id)}>
            <span className="figures">{id}</span>
            <span className="grow">{name}</span>
            {status !== '' && <span className={isFree ? 'pill status-idle' : 'pill'}>{status}</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}
