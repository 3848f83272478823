import { useEntity } from '../shared/entity/entity.ts';
import { useMay } from '../shared/identity/me.ts';
import { CoordinationFrame } from './coordination-frame.tsx';
import { EntityFrame } from './entity-frame.tsx';

/** Whoever works here keeps the head of the coordination; everybody else reads it as a page of the portal. */
export function SecretariatFrame() {
  const works = useMay('consultation.answer', useEntity().id);
  return works ? <CoordinationFrame /> : <EntityFrame />;
}
