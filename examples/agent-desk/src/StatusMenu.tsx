/** Shows the agent's status and its duration, and lets the agent change it. */
import * as operations from 'agent-gateway-client/operations';
import { useAgent, useServerTime, useWords } from 'agent-gateway-client/react';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { Button } from './Button.tsx';
import { lengthOf } from './call-words.ts';
import { Chevron } from './icons.tsx';
import { NoticeCard } from './Notices.tsx';
import { shortcut } from './shortcuts.ts';
import { busyReasons, useRestReasons, wordsOfReason, type Reason } from './status-reasons.ts';
import { useTexts } from './texts/language.tsx';
import { useCallCommand, type CallCommand } from './use-call-command.ts';
import { useCurrentState, type CurrentState } from './use-current-state.ts';

interface Props {
  readonly agentId: string;
  /** The text of the pill, with the name of its colour. */
  readonly shown: readonly [name: string, words: string];
}

export function StatusMenu({ agentId, shown: [name, words] }: Props) {
  const [isOpen, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const t = useTexts().status;
  const { status } = useAgent();
  const [current, readAgain] = useCurrentState(agentId);
  const restReasons = useRestReasons(agentId, isOpen || status?.status === 'REST');
  const reason = wordsOfReason(status?.status, status?.reason ?? current?.reason, t, restReasons);

  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  useEffect(() => {
    if (!isOpen) return;
    const outside = ({ target }: PointerEvent) => {
      if (!place.current?.contains(target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [isOpen]);

  return (
    <div
      className="status"
      ref={place}
      onKeyDown={({ key }) => {
        if (key === 'Escape' && isOpen) close();
      }}
    >
      <button
        ref={button}
        type="button"
        className="plain status-button"
        aria-label={t.change(words)}
        aria-expanded={isOpen}
        {...shortcut('status')}
        onClick={() => setOpen(!isOpen)}
      >
        <span className={`pill status-${name}`} data-testid="status">
          {words}
        </span>
        <Chevron />
      </button>
      <span className="quiet status-detail">
        {reason !== undefined && <span>{reason}</span>}
        <StatusTimer current={current} />
        <Pending current={current} />
      </span>
      {isOpen && (
        <StatusPanel
          current={current}
          restReasons={restReasons}
          onDone={() => {
            readAgain();
            close();
          }}
        />
      )}
    </div>
  );
}

/** Shows how long the status has lasted, and how much of a rest is left. */
function StatusTimer({ current }: { readonly current: CurrentState | null }) {
  const t = useTexts().status;
  const { status } = useAgent();
  const nowMs = useServerTime();
  if (status === undefined) return null;
  const isSame = current?.status === status.status;
  const endsAtMs = isSame && current.restEndsAt != null ? Date.parse(String(current.restEndsAt)) : null;
  if (endsAtMs !== null) {
    const leftMs = endsAtMs - nowMs;
    return (
      <span className={leftMs < 0 ? 'figures warn' : 'figures'} role="timer" aria-label={t.restTimer}>
        {leftMs < 0 ? t.overBy(lengthOf(-leftMs)) : t.left(lengthOf(leftMs))}
      </span>
    );
  }
  const sinceMs = status.sinceMs ?? (isSame ? Date.parse(String(current.since)) : null);
  if (sinceMs === null) return null;
  return (
    <span className="figures" role="timer" aria-label={t.timer}>
      {lengthOf(nowMs - sinceMs)}
    </span>
  );
}

/** Shows the status that begins after the call. */
function Pending({ current }: { readonly current: CurrentState | null }) {
  const t = useTexts().status;
  const { statuses } = useWords();
  const { status, pendingStatus } = useAgent();
  const next = current?.pending?.status ?? pendingStatus;
  if (next === null || next === status?.status) return null;
  return <span>{t.then(statuses[next])}</span>;
}

interface PanelProps {
  readonly current: CurrentState | null;
  readonly restReasons: readonly Reason[];
  /** Called when the gateway has accepted a change. */
  readonly onDone: () => void;
}

const restMinutes = [5, 10, 15, 30, 60];

function StatusPanel({ current, restReasons, onDone }: PanelProps) {
  const t = useTexts().status;
  const { statuses } = useWords();
  const { status: known, pendingStatus } = useAgent();
  const status = known?.status;
  const idle = useCallCommand(operations.SetAgentIdleDocument, statuses.IDLE);
  const endRest = useCallCommand(operations.EndAgentRestDocument, t.endRest);
  const endWrapUp = useCallCommand(operations.EndAgentWrapUpDocument, t.endWrapUp);
  const cancelBusy = useCallCommand(operations.CancelAgentBusyDocument, t.cancelBusy);
  const busy = useCallCommand(operations.SetAgentBusyDocument, statuses.BUSY);
  const rest = useCallCommand(operations.StartAgentRestDocument, t.rest);
  const wrapUp = useCallCommand(operations.StartAgentWrapUpDocument, statuses.WRAP_UP);
  const commands: readonly CallCommand[] = [idle, endRest, endWrapUp, cancelBusy, busy, rest, wrapUp];
  const isPending = commands.some((command) => command.isPending);
  const done = async (end: Promise<{ readonly name: string }>) => {
    if ((await end).name === 'done') onDone();
  };
  const next = current?.pending?.status ?? pendingStatus;
  const isLater = status === 'TALKING';
  const replaceReason = status === 'BUSY';

  const submitBusy = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = Number(new FormData(event.currentTarget).get('reason'));
    void done(busy.run({ input: { reason, replaceReason } }));
  };
  const submitRest = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const seconds = Number(form.get('minutes')) * 60;
    void done(rest.run({ input: { seconds, reason: Number(form.get('reason')), replaceReason: status === 'REST' } }));
  };

  return (
    <div className="panel status-panel" role="group" aria-label={t.panel}>
      {isLater && <p className="quiet">{t.later}</p>}
      {status === 'REST' && (
        <Button className="primary" autoFocus busy={isPending} onClick={() => void done(endRest.run())}>
          {t.endRest}
        </Button>
      )}
      {(status === 'BUSY' || status === 'WRAP_UP') && (
        <Button
          className="primary"
          autoFocus
          busy={isPending}
          onClick={() => void done(status === 'BUSY' ? idle.run() : endWrapUp.run())}
        >
          {statuses.IDLE}
        </Button>
      )}
      {isLater && next === 'REST' && (
        <Button busy={isPending} onClick={() => void done(endRest.run())}>
          {t.cancelRest}
        </Button>
      )}
      {isLater && next === 'BUSY' && (
        <Button busy={isPending} onClick={() => void done(cancelBusy.run())}>
          {t.cancelBusy}
        </Button>
      )}
      {isLater && next === 'WRAP_UP' && (
        <Button busy={isPending} onClick={() => void done(endWrapUp.run())}>
          {t.cancelWrapUp}
        </Button>
      )}
      {status !== 'WRAP_UP' && (
        <Button autoFocus={status === 'IDLE' || isLater} busy={isPending} onClick={() => void done(wrapUp.run())}>
          {statuses.WRAP_UP}
        </Button>
      )}
      <form className="inline" aria-label={statuses.BUSY} onSubmit={submitBusy}>
        <label className="grow">
          {t.busyReason}
          <select name="reason" required={replaceReason}>
            {!replaceReason && <option value="0">{t.noReason}</option>}
            {busyReasons(t).map(({ code, text }) => (
              <option key={code} value={code}>
                {text}
              </option>
            ))}
          </select>
        </label>
        <Button type="submit" busy={isPending}>
          {statuses.BUSY}
        </Button>
      </form>
      <form className="inline" aria-label={t.rest} onSubmit={submitRest}>
        <label className="grow">
          {t.restReason}
          <select name="reason">
            <option value="0">{t.noReason}</option>
            {restReasons.map(({ code, text }) => (
              <option key={code} value={code}>
                {text}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t.restMinutes}
          <select name="minutes" defaultValue={15}>
            {restMinutes.map((minutes) => (
              <option key={minutes}>{minutes}</option>
            ))}
          </select>
        </label>
        <Button type="submit" busy={isPending}>
          {t.rest}
        </Button>
      </form>
      {commands.map(
        ({ action, notice, dismiss }) => notice && <NoticeCard key={action} notice={notice} onDismiss={dismiss} />,
      )}
    </div>
  );
}
