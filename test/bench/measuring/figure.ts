/** What a figure must reach; `atMost` where less is better. */
export type Goal = Readonly<{ atLeast: number }> | Readonly<{ atMost: number }>;

/** Something measured, set beside a ceiling of the same run where there is one. */
export type Figure = Readonly<{
  name: string;
  value: number;
  unit: string;
  ceiling?: Readonly<{ name: string; value: number }>;
  /** Of value to ceiling; the median over the rounds. */
  ratio?: number;
  goal?: Goal;
}>;

/** Undefined for a figure without a goal. The goal is about the ratio where there is one, else about the value. */
export const goalIsMet = ({ value, ratio = value, goal }: Figure): boolean | undefined => {
  if (!goal) return undefined;
  return 'atLeast' in goal ? ratio >= goal.atLeast : ratio <= goal.atMost;
};
