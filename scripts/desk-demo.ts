/** The backend of the desk's demo bar: it controls the server, the network between page and server, and the simulated gateway. */
import { once } from 'node:events';
import { createServer as createHttpServer, type IncomingMessage } from 'node:http';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** The state as the page reads it. */
export interface DemoState {
  readonly isServerRunning: boolean;
  readonly isNetworkUp: boolean;
  /** Null if the gateway is not the simulator. */
  readonly isGatewayFrozen: boolean | null;
}

export interface DemoServer {
  readonly isRunning: () => boolean;
  readonly kill: () => void;
  readonly start: () => Promise<void>;
}

export interface DemoControl {
  /** The address for the bar's requests. */
  readonly origin: string;
  readonly close: () => void;
}

/** Forwards connections, and can be cut like a cable. */
export interface Relay {
  readonly origin: string;
  readonly isUp: () => boolean;
  readonly set: (isUp: boolean) => void;
  readonly close: () => void;
}

const originOf = (address: AddressInfo | string | null): string => `http://127.0.0.1:${(address as AddressInfo).port}`;

/** @param targetOrigin the address to which it connects, for each connection that it accepts */
export async function startRelay(targetOrigin: string): Promise<Relay> {
  const { hostname, port } = new URL(targetOrigin);
  const sockets = new Set<Socket>();
  let isUp = true;
  const keep = (socket: Socket, other: Socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('close', () => {
      sockets.delete(socket);
      other.destroy();
    });
  };
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  const relay = createServer((near) => {
    if (!isUp) {
      near.destroy();
      return;
    }
    const far = connect(Number(port), hostname);
    keep(near, far);
    keep(far, near);
    near.pipe(far).pipe(near);
  });
  await once(relay.listen(0, '127.0.0.1'), 'listening');
  return {
    origin: originOf(relay.address()),
    isUp: () => isUp,
    set: (up) => {
      isUp = up;
      if (!up) cut();
    },
    close: () => {
      relay.close();
      cut();
    },
  };
}

/** @param simulatorOrigin undefined if the gateway is not the simulator */
export async function startDemoControl(
  server: DemoServer,
  relay: Relay,
  simulatorOrigin: string | undefined,
): Promise<DemoControl> {
  let isFrozen = false;
  const simulator = async (method: 'POST' | 'DELETE', path: string, body?: object): Promise<boolean> => {
    if (simulatorOrigin === undefined) return false;
    const url = `${simulatorOrigin}/simulator/${path}`;
    const { ok } = await fetch(url, { method, ...(body && { body: JSON.stringify(body) }) });
    return ok;
  };
  const freeze = async (frozen: boolean) => {
    const done = frozen ? await simulator('POST', 'faults', { kind: 'hang' }) : await simulator('DELETE', 'faults');
    if (done) isFrozen = frozen;
    return done;
  };
  const happens = (happening: string, agent: string, more: object = {}) =>
    simulator('POST', 'happenings', { happening, agent, ...more });
  const caller = () => `186${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`;

  /** Each command returns whether it was possible. */
  const commands: Readonly<Record<string, (agent: string) => boolean | Promise<boolean>>> = {
    kill: () => {
      server.kill();
      return true;
    },
    start: async () => {
      if (!server.isRunning()) await server.start();
      return true;
    },
    cut: () => {
      relay.set(false);
      return true;
    },
    mend: () => {
      relay.set(true);
      return true;
    },
    freeze: () => freeze(true),
    thaw: () => freeze(false),
    call: (agent) => happens('customerRings', agent, { caller: caller() }),
    hangUp: (agent) => happens('customerHangsUp', agent),
  };
  const state = (): DemoState => ({
    isServerRunning: server.isRunning(),
    isNetworkUp: relay.isUp(),
    isGatewayFrozen: simulatorOrigin === undefined ? null : isFrozen,
  });

  const handle = async (request: IncomingMessage): Promise<number> => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const name = pathname.replace(/^\/demo\//, '');
    if (request.method === 'GET' && name === 'state') return 200;
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (request.method !== 'POST' || command === undefined) return 404;
    if (!isOwnPage(request)) return 403;
    return (await command(searchParams.get('agent') ?? '')) ? 200 : 409;
  };
  const control = createHttpServer((request, response) => {
    request.resume();
    void handle(request)
      .catch(() => 502)
      .then((status) => {
        response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
        response.end(JSON.stringify(state()));
      });
  });
  await once(control.listen(0, '127.0.0.1'), 'listening');
  return { origin: originOf(control.address()), close: () => control.close() };
}

/** A page of another site may send such a request too, and must not end the server. */
function isOwnPage({ headers: { origin, host } }: IncomingMessage): boolean {
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host === host;
}
