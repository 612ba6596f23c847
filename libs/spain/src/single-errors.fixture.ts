/** Every text that differs from this one in a single character of the alphabet, with where. */
export const substitutions = (text: string, alphabet: string): readonly { wrong: string; at: number }[] =>
  [...text].flatMap((right, at) =>
    [...alphabet]
      .filter((other) => other !== right)
      .map((other) => ({ wrong: text.slice(0, at) + other + text.slice(at + 1), at })),
  );

/** Every text in which two different neighbours have changed places, with where and which. */
export const transpositions = (text: string): readonly { wrong: string; at: number; pair: string }[] =>
  [...text.slice(1)].flatMap((right, at) => {
    const left = text[at]!;
    if (left === right) return [];
    return [{ wrong: text.slice(0, at) + right + left + text.slice(at + 2), at, pair: left + right }];
  });
