/** Something the person who started the stack can put right. The message is one line that says what to do. */
export class StackError extends Error {
  override readonly name = 'StackError';
}
