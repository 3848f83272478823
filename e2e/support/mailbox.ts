import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

interface Letter {
  to: string;
  text: string;
}

/** A mail server that keeps what it receives: people open their letters here. */
export class Mailbox {
  private readonly letters: Letter[] = [];
  private readonly readers = new Set<() => void>();
  private constructor(private readonly server: SMTPServer) {}

  static async opens(): Promise<Mailbox> {
    const mailbox: Mailbox = new Mailbox(
      new SMTPServer({
        authOptional: true,
        disabledCommands: ['STARTTLS'],
        onData: (stream, session, done) => {
          const parts: Buffer[] = [];
          stream.on('data', (part: Buffer) => parts.push(part));
          stream.on('end', () => {
            const text = Buffer.concat(parts).toString('utf8');
            for (const { address } of session.envelope.rcptTo) mailbox.letters.push({ to: address, text });
            for (const read of mailbox.readers) read();
            done();
          });
        },
      }),
    );
    await new Promise<void>((resolve) => void mailbox.server.listen(0, '127.0.0.1', resolve));
    return mailbox;
  }

  get url(): string {
    const { port } = this.server.server.address() as AddressInfo;
    return `smtp://127.0.0.1:${port}`;
  }

  /** The sign-in address in the newest letter to somebody, as soon as there is one. */
  async linkFor(to: string): Promise<string> {
    for (;;) {
      const at = this.letters.findLastIndex((one) => one.to === to && linkIn(one.text));
      const link = linkIn(this.letters[at]?.text ?? '');
      if (link) {
        this.letters.splice(at, 1);
        return link;
      }
      await new Promise<void>((resolve) => {
        const read = () => {
          this.readers.delete(read);
          resolve();
        };
        this.readers.add(read);
      });
    }
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(resolve));
  }
}

/** Quoted-printable letters break long lines with `=` and write `=` as `=3D`. */
const linkIn = (letter: string): string | undefined =>
  letter
    .replace(/=\r?\n/g, '')
    .replaceAll('=3D', '=')
    .match(/https?:\/\/\S+\/entrar\/\S+/)?.[0];
