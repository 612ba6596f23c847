/** Compares the numbers of two lines as people count them: `3.2` before `3.10`, and `3` before both. */
export const compareNumbers = (a: string, b: string): number => {
  const [left, right] = [a, b].map((code) => code.split('.').map(Number)) as [number[], number[]];
  const at = left.findIndex((part, index) => part !== right[index]);
  if (at < 0) return left.length - right.length;
  return right[at] === undefined ? 1 : left[at]! - right[at];
};
