/** What ends the chat: one sentence that says what to do. */
export class Trouble extends Error {
  override readonly name = 'Trouble';
}
