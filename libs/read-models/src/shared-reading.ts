/** One question at a time for all who ask the same at once. */
export class SharedReading<T> {
  #underway: Promise<T> | undefined;

  constructor(private readonly ask: () => Promise<T>) {}

  read(): Promise<T> {
    this.#underway ??= this.ask().finally(() => (this.#underway = undefined));
    return this.#underway;
  }
}
