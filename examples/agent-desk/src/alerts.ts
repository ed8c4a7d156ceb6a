/** Calls an agent who looks elsewhere: a ring tone, and a notification of the desktop. */
import { useEffect, useSyncExternalStore } from 'react';

export interface AlertSettings {
  readonly sound: boolean;
  readonly notifications: boolean;
}

const key = 'agent-desk-alerts';
/** A browser under remote control, as in tests, is silent until it is told otherwise. */
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

/** Whether the browser and the agent allow notifications; asks the agent where that is open. */
export async function allowNotifications(): Promise<boolean> {
  if (!('Notification' in window)) return false;
  return (await Notification.requestPermission()) === 'granted';
}

const toneHz = [880, 660];
const pauseMs = 2_500;

/** Two short tones, again and again. @returns what ends it */
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

/** What one tab does at a time, of all tabs of the agent. @returns what ends it */
function inOneTab(name: string, begin: () => () => void): () => void {
  let end: (() => void) | undefined;
  const over = new AbortController();
  const run = () =>
    new Promise<void>((resolve) => {
      end = begin();
      over.signal.addEventListener('abort', () => resolve());
    });
  // Without Web Locks, as over plain HTTP, each tab rings.
  if (!('locks' in navigator)) void run();
  else void navigator.locks.request(name, { signal: over.signal }, run).catch(() => undefined);
  return () => {
    over.abort();
    end?.();
  };
}

interface Ringing {
  /** Of the call or the invitation: another one rings anew. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** Rings while there is a call or an invitation to answer. @param what null where there is none */
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
    // With one tag the tabs of the agent show one notification.
    const shown = new Notification(title, { body: text ?? '', tag: `agent-desk ${agentId} ${id}` });
    shown.onclick = () => {
      window.focus();
      shown.close();
    };
    return () => shown.close();
  }, [agentId, id, title, text, notifications]);
}
