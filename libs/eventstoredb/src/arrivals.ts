/** How one reader waits for what is handed in one by one, without a promise for each. */
export class Arrivals {
  #wake: () => void = () => undefined;
  #wanted = 0;

  /** Ends when so many wait, at the next wake or after the given time; true after the time. */
  async wait(wanted: number, limitMs: number): Promise<boolean> {
    this.#wanted = wanted;
    let timer: NodeJS.Timeout | undefined;
    const inVain = await new Promise<boolean>((resolve) => {
      timer = setTimeout(() => resolve(true), limitMs);
      this.#wake = () => resolve(false);
    });
    clearTimeout(timer);
    return inVain;
  }

  /** Something came, and so many wait now. */
  note(waiting: number): void {
    if (waiting >= this.#wanted) this.#wake();
  }

  /** Something came that is worth knowing at once. */
  wake(): void {
    this.#wake();
  }
}
