/** What can happen to a server that keeps its events in a file, beside what happens to its network. */
import type { Life } from '../world/life.ts';
import type { Random } from '../world/random.ts';
import type { DiskImage } from './disk.ts';
import { copiedPaths, databasePath, type Host } from './host.ts';

export interface Death {
  /** The process dies after so many more effects. */
  readonly effects: number;
  readonly downMs: number;
  /** A new epoch may begin. */
  readonly storeWentBack?: boolean;
  readonly died?: () => void;
}

export interface SqliteStage {
  readonly host: Host;
  readonly random: Random;
  readonly durability: 'normal' | 'full';
  after(ms: number, run: () => void): void;
  /** The process that has the file, or had it last. */
  holder(): Life | undefined;
  kill(death: Death): void;
  /** As SIGTERM stops it. @param stopped it has ended, and its file says whether in order */
  stop(downMs: number, stopped?: (isMarked: boolean) => void): void;
  disturb(forMs: number, consequences: { readonly kill?: boolean; readonly storeWentBack?: boolean }): void;
  /** What stood there was acknowledged, or can still be read. */
  remember(image: DiskImage): void;
  /** What the next process that opens the file is started with. */
  askNext(environment: Readonly<Record<string, string>>): void;
  startSecond(): void;
  /** For so long nothing can be written. */
  spoil(forMs: number): void;
}

export class SqliteTroubles {
  readonly #stage: SqliteStage;
  readonly #backups: DiskImage[] = [];
  #isOff = false;

  constructor(stage: SqliteStage) {
    this.#stage = stage;
  }

  readonly byName: Readonly<Record<string, () => void>> = {
    'kill the process': () => {
      this.#kill();
    },
    'cut the power': () => {
      this.#cutPower();
    },
    'copy the file': () => {
      this.#backUp();
    },
    'restore a copy after a kill': () => {
      this.#restore(copiedPaths, {});
    },
    'restore a whole volume, as the operator says': () => {
      this.#restore([...copiedPaths, `${databasePath}.epoch`], { NEW_STORE_EPOCH: 'on' });
    },
    'replace the file under the process': () => {
      this.#replace();
    },
    'fill the disk': () => {
      this.#spoil('isFull');
    },
    'break the disk': () => {
      this.#spoil('isFailing');
    },
    'stop the process in order': () => {
      this.#stage.stop(this.#stage.random.between(500, 10_000));
    },
    'restart the machine': () => {
      this.#restartMachine();
    },
    'start a second process': () => {
      if (!this.#isOff) this.#stage.startSecond();
    },
  };

  settle(): void {
    const { disk } = this.#stage.host;
    disk.isFull = false;
    disk.isFailing = false;
  }

  #kill(): void {
    const { random } = this.#stage;
    this.#stage.kill({ effects: random.whole(0, 40), downMs: random.between(500, 20_000) });
  }

  #cutPower(): void {
    const { host, durability, random } = this.#stage;
    const downMs = random.between(500, 40_000);
    this.#stage.kill({
      effects: random.whole(0, 40),
      downMs,
      storeWentBack: durability === 'normal',
      died: () => {
        const { before, after } = host.cutPower();
        this.#off(downMs);
        // What was acknowledged is flushed, and what was not is nowhere.
        this.#stage.remember(durability === 'normal' ? before : after);
      },
    });
  }

  /** The system stops the process in order, and the machine may lose what nobody has flushed. */
  #restartMachine(): void {
    const { host, durability, random } = this.#stage;
    const downMs = random.between(1000, 20_000);
    this.#stage.stop(downMs, (isMarked) => {
      const { before } = host.cutPower();
      this.#off(downMs);
      // On a disk that fails it cannot say so, and what was not flushed is lost.
      if (isMarked || durability === 'full') return;
      this.#stage.remember(before);
      this.#stage.disturb(downMs, { kill: true, storeWentBack: true });
    });
  }

  /** Nobody can start a process. */
  #off(forMs: number): void {
    this.#isOff = true;
    this.#stage.after(forMs, () => {
      this.#isOff = false;
    });
  }

  #backUp(): void {
    this.#backups.push(this.#stage.host.disk.image());
  }

  #restore(paths: readonly string[], environment: Readonly<Record<string, string>>): void {
    const { host, random } = this.#stage;
    const backup = this.#backup();
    if (backup === undefined) return;
    this.#stage.kill({
      effects: random.whole(0, 40),
      downMs: random.between(500, 40_000),
      storeWentBack: true,
      died: () => {
        this.#putBack(host, backup, paths);
        this.#stage.askNext(environment);
      },
    });
  }

  /** An operator forgets to stop the process. */
  #replace(): void {
    const { host } = this.#stage;
    const backup = this.#backup();
    if (backup === undefined || this.#stage.holder()?.alive !== true) return;
    this.#stage.disturb(5000, { kill: true, storeWentBack: true });
    this.#putBack(host, backup, copiedPaths);
  }

  #putBack({ disk }: Host, backup: DiskImage, paths: readonly string[]): void {
    this.#stage.remember(disk.image());
    disk.restore(backup, paths);
  }

  #backup(): DiskImage | undefined {
    return this.#backups.length === 0 ? undefined : this.#stage.random.pick(this.#backups);
  }

  #spoil(how: 'isFull' | 'isFailing'): void {
    const { host, random } = this.#stage;
    const forMs = random.between(100, 30_000);
    host.disk[how] = true;
    this.#stage.disturb(forMs, {});
    this.#stage.spoil(forMs);
    this.#stage.after(forMs, () => {
      host.disk[how] = false;
    });
  }
}
