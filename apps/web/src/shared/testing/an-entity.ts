import type { EntitySummary } from '@ruta/contracts/entity/entity';
import type { Actor } from '@ruta/contracts/identity/actor';
import type { Me } from '@ruta/contracts/identity/me';
import type { EntityId } from '@ruta/contracts/protocol/ids';
import { currentNotice } from '@ruta/domain/identity/privacy-notice';
import { fixedId } from '@ruta/testing/session/fixed-id';

/** The entity whose pages a test opens. */
export const anEntity: EntitySummary = {
  id: fixedId<EntityId>('entity'),
  slug: 'tres-cruces',
  name: 'Tres Cruces',
  kind: 'municipality',
  timeZone: 'America/Mexico_City',
  demo: false,
};

/** Who opens them, as the server tells it. */
export const meAs = (actor: Actor, displayName: string | null = null): Me => ({
  actor,
  displayName,
  email: null,
  acknowledged: null,
  notice: currentNotice.version,
  entities: [],
  demo: false,
});
