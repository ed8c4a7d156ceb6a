/** Alerts an agent who looks elsewhere, with a ring tone and a desktop notification. */
import { useEffect, useSyncExternalStore } from 'react';

export interface AlertSettings {
  readonly sound: boolean;
  readonly notifications: boolean;
}

const key = 'agent-desk-alerts';
/** A browser under remote control, as in tests, is silent by default. */
const usual: AlertSettings = { sound: !navigator.webdriver, notifications: false };

let settings: AlertSettings = read();
const listeners = new Set<() => void>();

function read(): AlertSettings {
  const kept = localStorage.getItem(key);
  return kept === null ? usual : { ...usual, ...(JSON.parse(kept) as Partial<AlertSettings>) };
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export const useAlertSettings = (): AlertSettings => useSyncExternalStore(subscribe, () => settings);

export function setAlerts(change: Partial<AlertSettings>): void {
  settings = { ...settings, ...change };
  localStorage.setItem(key, JSON.stringify(settings));
  for (const listener of [...listeners]) listener();
}

/** Whether the browser and the agent allow notifications. Asks the agent if that is undecided. */
export async function allowNotifications(): Promise<boolean> {
  if (!('Notification' in window)) return false;
  return (await Notification.requestPermission()) === 'granted';
}

const toneHz = [880, 660];
const pauseMs = 2_500;

/** Plays two short tones repeatedly. @returns a function that stops them */
function ring(): () => void {
  const audio = new AudioContext();
  const once = () => {
    toneHz.forEach((hz, at) => {
      const begin = audio.currentTime + at * 0.22;
      const tone = new OscillatorNode(audio, { frequency: hz });
      const volume = new GainNode(audio, { gain: 0 });
      volume.gain.setTargetAtTime(0.15, begin, 0.01);
      volume.gain.setTargetAtTime(0, begin + 0.16, 0.03);
      tone.connect(volume).connect(audio.destination);
      tone.start(begin);
      tone.stop(begin + 0.4);
    });
  };
  once();
  const timer = setInterval(once, pauseMs);
  return () => {
    clearInterval(timer);
    void audio.close();
  };
}

/** Runs something in only one tab of the agent at a time. @returns a function that ends it */
function inOneTab(name: string, begin: () => () => void): () => void {
  let end: (() => void) | undefined;
  const over = new AbortController();
  const run = () =>
    new Promise<void>((resolve) => {
      end = begin();
      over.signal.addEventListener('abort', () => resolve());
    });
  // Without Web Locks, for example over plain HTTP, each tab rings.
  if (!('locks' in navigator)) void run();
  else void navigator.locks.request(name, { signal: over.signal }, run).catch(() => undefined);
  return () => {
    over.abort();
    end?.();
  };
}

interface Ringing {
  /** The id of the call or the invitation. A new id starts a new alert. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** Rings while there is a call or an invitation to answer. @param what null if there is none */
export function useAlerts(agentId: string, what: Ringing | null): void {
  const { sound, notifications } = useAlertSettings();
  const id = what?.id;
  const title = what?.title;
  const text = what?.text;
  useEffect(() => {
    if (id === undefined || !sound) return;
    return inOneTab(`agent-desk-ring ${agentId}`, ring);
  }, [agentId, id, sound]);
  useEffect(() => {
    if (id === undefined || title === undefined || !notifications || !document.hidden) return;
    // The tabs of the agent use the same tag, so only one notification is shown.
    const shown = new Notification(title, { body: text ?? '', tag: `agent-desk ${agentId} ${id}` });
    shown.onclick = () => {
      window.focus();
      shown.close();
    };
    return () => shown.close();
  }, [agentId, id, title, text, notifications]);
}
