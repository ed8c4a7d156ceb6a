/** A wait that another caller can end. */
export class Wait {
  #end: (() => void) | undefined;

  /** Resolves after this many milliseconds, or when `end` is called. */
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
