type Message<Type extends string, Data extends object> = Readonly<{ type: Type; data: Readonly<Data> }>;

/** A fact of the past. `type` is the stored type (`financing.instalment-paid`), `data` is JSON only. */
export type Event<Type extends string = string, Data extends object = object> = Message<Type, Data>;

/** A wish. It carries everything the decision needs: time, ids and looked-up facts included. */
export type Command<Type extends string = string, Data extends object = object> = Message<Type, Data>;

/** An aggregate as three pure functions. `evolve` never throws; `decide` throws DomainError for a broken rule. */
export type Decider<State, C extends Command, E extends Event> = Readonly<{
  initialState: () => State;
  evolve: (state: State, event: E) => State;
  decide: (command: C, state: State) => readonly E[];
}>;
