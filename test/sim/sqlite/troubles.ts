/** Troubles of a server with a SQLite file, besides those of its network. */
import type { Life } from '../world/life.ts';
import type { Random } from '../world/random.ts';
import type { DiskImage } from './disk.ts';
import { copiedPaths, databasePath, type Host } from './host.ts';

export interface Death {
  /** Number of further effects after which the process dies. */
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
  /** The process that holds the file, or held it last. */
  holder(): Life | undefined;
  kill(death: Death): void;
  /**
   * Like SIGTERM.
   * @param stopped called after the process has ended; says whether the file is marked as cleanly closed
   */
  stop(downMs: number, stopped?: (isMarked: boolean) => void): void;
  disturb(forMs: number, consequences: { readonly kill?: boolean; readonly storeWentBack?: boolean }): void;
  /** Records an image whose contents were acknowledged or can still be read. */
  remember(image: DiskImage): void;
  /** Sets the environment of the next process that opens the file. */
  askNext(environment: Readonly<Record<string, string>>): void;
  startSecond(): void;
  /** Nothing can be written for this long. */
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
        // Acknowledged data is flushed, and unacknowledged data is lost.
        this.#stage.remember(durability === 'normal' ? before : after);
      },
    });
  }

  /** The system stops the process cleanly, but the machine may lose unflushed data. */
  #restartMachine(): void {
    const { host, durability, random } = this.#stage;
    const downMs = random.between(1000, 20_000);
    this.#stage.stop(downMs, (isMarked) => {
      const { before } = host.cutPower();
      this.#off(downMs);
      // On a failing disk the process cannot mark a clean close, and unflushed data is lost.
      if (isMarked || durability === 'full') return;
      this.#stage.remember(before);
      this.#stage.disturb(downMs, { kill: true, storeWentBack: true });
    });
  }

  /** No process can be started. */
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
