/** A wait that somebody else can end. */
export class Wait {
  #end: (() => void) | undefined;

  /** Resolves after so many milliseconds, or when it is ended. */
  async for(ms: number): Promise<void> {
    if (ms <= 0) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#end = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#end = undefined;
  }

  end(): void {
    this.#end?.();
  }
}
