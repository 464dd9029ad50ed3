/** What ends a command: one sentence that says what to do. */
export class Trouble extends Error {
  override readonly name = 'Trouble';
}
