/** Work of the server's own code between two turns of its event loop, counted in decoded events: a limit that does not depend on the machine. */
let events = 0;

declare global {
  var simulatedWork: () => void;
}
globalThis.simulatedWork = () => {
  events += 1;
};

/** @returns the work since the last call */
export function takeWork(): number {
  const taken = events;
  events = 0;
  return taken;
}
