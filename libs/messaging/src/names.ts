const ROOT = 'ceriss.';

/** The JetStream stream of a context: stream names have neither dots nor, by our habit, dashes or small letters. */
export const streamNameOf = (namespace: string, context: string): string =>
  `${namespace}_${context}`.replaceAll('-', '_').toUpperCase();

/** Everything a context publishes. */
export const subjectsOf = (namespace: string, context: string): string => `${namespace}.${context}.>`;

/** Where a contract's messages are published in a namespace. */
export const subjectIn = (namespace: string, contractSubject: string): string =>
  `${namespace}.${contractSubject.slice(ROOT.length)}`;

/** The contract's subject of a message published in a namespace. */
export const contractSubjectOf = (namespace: string, subject: string): string =>
  `${ROOT}${subject.slice(namespace.length + 1)}`;

/** The context that publishes a contract's subject. Throws RangeError when it is not `ceriss.<context>.<event>.v<n>`. */
export const contextOf = (contractSubject: string): string => {
  const context = /^ceriss\.([a-z0-9-]+)\.[a-z0-9-]+\.v\d+$/.exec(contractSubject)?.[1];
  if (!context) throw new RangeError(`not the subject of a published event: ${contractSubject}`);
  return context;
};
