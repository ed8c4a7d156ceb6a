/** For inspectors: the agents of the group, the skill queues, and what an inspector can do with an agent's call. */
import * as operations from 'agent-gateway-client/operations';
import { useWords } from 'agent-gateway-client/react';
import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { Button } from './Button.tsx';
import { lengthOf } from './call-words.ts';
import { NoticeCard } from './Notices.tsx';
import { useTexts } from './texts/language.tsx';
import { useCallCommand } from './use-call-command.ts';
import { useReadOften } from './use-read-often.ts';

type Kind = 'LISTEN' | 'WHISPER' | 'INSERT';
const kinds: readonly Kind[] = ['LISTEN', 'WHISPER', 'INSERT'];

interface Inspected {
  readonly agentId: string;
  readonly kind: Kind;
}

type GroupAgent = NonNullable<operations.AgentsOfGroupQuery['agentsOfGroup']>[number];

export function Team({ agentId }: { readonly agentId: string }) {
  const client = useClient();
  const [isInspector, setInspector] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    void client
      .query(operations.IsInspectorDocument, { agentId })
      .toPromise()
      .then(({ data }) => isCurrent && setInspector(data?.agent?.isInspector === true));
    return () => {
      isCurrent = false;
    };
  }, [client, agentId]);
  return isInspector ? <TeamPanel agentId={agentId} /> : null;
}

function TeamPanel({ agentId }: { readonly agentId: string }) {
  const t = useTexts().team;
  const { data, isOld, readAgain } = useReadOften(operations.AgentsOfGroupDocument, { agentId });
  const [inspected, setInspected] = useState<Inspected | null>(null);
  const agents = data?.agentsOfGroup?.filter((agent) => agent.agentId !== agentId);
  return (
    <section className="panel team" aria-labelledby="team">
      <h2 id="team">{t.heading}</h2>
      {isOld && <p className="warn">{t.old}</p>}
      {agents === undefined ? (
        <p className="quiet">{isOld ? t.unknown : t.reading}</p>
      ) : agents.length === 0 ? (
        <p className="quiet">{t.nobody}</p>
      ) : (
        <ul aria-label={t.agents}>
          {agents.map((agent) => (
            <TeamMember
              key={agent.agentId}
              agent={agent}
              inspected={inspected}
              onChange={(now) => {
                setInspected(now);
                readAgain();
              }}
            />
          ))}
        </ul>
      )}
      <QueueTable agentId={agentId} />
    </section>
  );
}

interface MemberProps {
  readonly agent: GroupAgent;
  /** The agent whose call the inspector takes part in; null if there is none. */
  readonly inspected: Inspected | null;
  readonly onChange: (inspected: Inspected | null) => void;
}

function TeamMember({ agent: { agentId, name, status, secondsInStatus }, inspected, onChange }: MemberProps) {
  const t = useTexts().team;
  const { statuses } = useWords();
  const listen = useCallCommand(operations.ListenToAgentDocument, t.actions.LISTEN, agentId);
  const whisper = useCallCommand(operations.WhisperToAgentDocument, t.actions.WHISPER, agentId);
  const insert = useCallCommand(operations.InsertIntoCallOfAgentDocument, t.actions.INSERT, agentId);
  const change = useCallCommand(operations.SwitchInspectionDocument, t.change, agentId);
  const stop = useCallCommand(operations.StopInspectionDocument, t.stop, agentId);
  const commands = [listen, whisper, insert, change, stop];
  const isPending = commands.some((command) => command.isPending);
  const kind = inspected?.agentId === agentId ? inspected.kind : null;
  const input = { targetAgentId: agentId };
  const begin = { LISTEN: listen, WHISPER: whisper, INSERT: insert } as const;
  const act = async (wanted: Kind) => {
    const end = await (kind === null
      ? begin[wanted].run({ input })
      : change.run({ input: { ...input, kind: wanted } }));
    if (end.name === 'done') onChange({ agentId, kind: wanted });
  };
  const canBegin = status === 'TALKING' && inspected === null;
  const who = name ? `${agentId} ${name}` : agentId;
  return (
    <li aria-label={who}>
      <span className="figures">{agentId}</span>
      <span className="grow">{name}</span>
      <span className={`pill status-${status?.toLowerCase() ?? 'unknown'}`}>
        {status ? statuses[status] : t.statusUnknown}
      </span>
      {secondsInStatus !== null && <span className="quiet figures">{lengthOf(secondsInStatus * 1000)}</span>}
      {(canBegin || kind !== null) && (
        <span className="team-actions" role="group" aria-label={t.inspect(who)}>
          {kinds.map((each) => (
            <Button
              key={each}
              busy={isPending}
              aria-pressed={kind === each}
              onClick={() => kind !== each && void act(each)}
            >
              {t.actions[each]}
            </Button>
          ))}
          {kind !== null && (
            <Button
              busy={isPending}
              onClick={() => void stop.run({ input }).then(({ name: end }) => end === 'done' && onChange(null))}
            >
              {t.stop}
            </Button>
          )}
        </span>
      )}
      {commands.map(
        ({ action, notice, dismiss }) => notice && <NoticeCard key={action} notice={notice} onDismiss={dismiss} />,
      )}
    </li>
  );
}

function QueueTable({ agentId }: { readonly agentId: string }) {
  const t = useTexts().team;
  const queues = useReadOften(operations.SkillQueuesDocument, { agentId });
  const skillIds = queues.data?.skillQueues?.map(({ id }) => id) ?? [];
  const statistics = useReadOften(
    operations.SkillQueueStatisticsDocument,
    skillIds.length > 0 ? { agentId, skillIds } : null,
  );
  const rows = statistics.data?.skillQueueStatistics;
  const number = (value: number | null) => value ?? t.none;
  return (
    <>
      <h3 id="queues">{t.queues}</h3>
      {(queues.isOld || statistics.isOld) && <p className="warn">{t.old}</p>}
      {rows == null ? (
        <p className="quiet">{queues.isOld || statistics.isOld ? t.unknown : t.reading}</p>
      ) : (
        <div className="team-queues" role="region" aria-labelledby="queues" tabIndex={0}>
          <table aria-labelledby="queues">
            <thead>
              <tr>
                {t.columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ skillId, name, waitingCalls, longestWaitSeconds, availableAgents, signedInAgents }) => (
                <tr key={skillId}>
                  <th scope="row">{name || skillId}</th>
                  <td>{number(waitingCalls)}</td>
                  <td>{longestWaitSeconds === null ? t.none : lengthOf(longestWaitSeconds * 1000)}</td>
                  <td>{number(availableAgents)}</td>
                  <td>{number(signedInAgents)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
