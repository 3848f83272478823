import { contentHash } from '@ruta/domain/evidence/canonical-json';
import { valleDeclaration, valleSigned } from './content/declaration.ts';
import { moment } from './demo-rows.ts';
import type { DemoWorld } from './demo-world.ts';

/** The declaration the town's plans stand on, signed at the act and adhered to later. */
export function seedDeclaration(world: DemoWorld): void {
  const { ids, calendar, record } = world;
  const published = calendar.moment(-723, '10:00');
  const id = ids.at(published);
  const form = { ...valleDeclaration, on: calendar.day(-722) };
  const hash = contentHash(form);
  world.add('declaration', { id, number: 1, op_id: ids.at(published), created_at: moment(published) });
  world.add('declaration_version', {
    declaration_id: id,
    version: 1,
    hash,
    content: form,
    person_id: world.person('sofia'),
    published_at: moment(published),
  });
  record.note(published, 'declaration.published', id, { version: 1, hash });
  for (const [index, { daysAgo, ...signature }] of valleSigned.entries()) {
    const at = calendar.moment(-daysAgo, '12:00') + index * 60_000;
    const signatureId = ids.at(at);
    world.add('declaration_signature', {
      id: signatureId,
      declaration_id: id,
      version: 1,
      hash,
      ...signature,
      state: 'admitted',
      person_id: world.person('sofia'),
      op_id: ids.at(at),
      at: moment(at),
    });
    record.note(at, 'declaration.signed', id, { signatureId, version: 1, hash, kind: signature.kind });
  }
}
