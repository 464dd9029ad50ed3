/** Something outside of the service is not as it must be. The message is one sentence that says what to do. */
export class Trouble extends Error {
  override readonly name: string = 'Trouble';
}
