/**
 * Why the product does not start, as one sentence for the person at the terminal: what is wrong, what to do, and
 * nothing secret. Whoever starts it prints the message alone and ends with exit code 1.
 */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
}
