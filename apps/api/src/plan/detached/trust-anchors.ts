import { readFileSync } from 'node:fs';
import { Inject, Injectable } from '@nestjs/common';
import { Certificate } from 'pkijs';
import { CannotStart } from '../../platform/cannot-start.ts';
import { CONFIG, type RunningConfig } from '../../platform/config/config.module.ts';

/** Authorities whose certificates this product vouches for; none unless a file of them is named. */
@Injectable()
export class TrustAnchors {
  readonly certificates: readonly Certificate[];

  constructor(@Inject(CONFIG) { signatureAnchors }: RunningConfig) {
    this.certificates = signatureAnchors === undefined ? [] : readAnchors(signatureAnchors);
  }
}

const PEM = /-----BEGIN CERTIFICATE-----([\s\S]*?)-----END CERTIFICATE-----/g;

function readAnchors(path: string): Certificate[] {
  try {
    const found = [...readFileSync(path, 'utf8').matchAll(PEM)].map(([, base64 = '']) =>
      Certificate.fromBER(new Uint8Array(Buffer.from(base64, 'base64')).buffer),
    );
    if (found.length > 0) return found;
  } catch {
    // Said below in one sentence, whatever it was.
  }
  throw new CannotStart('SIGNATURE_ANCHORS cannot be used: it names a file with certificates in PEM.');
}
