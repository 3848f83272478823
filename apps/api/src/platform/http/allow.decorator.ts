import { SetMetadata } from '@nestjs/common';
import type { Operation } from '@ruta/domain/policy/policy';

export const OPERATION = 'ruta:operation';

/** Names the row of the policy table that an HTTP route or socket event goes through. Boot refuses one without it. */
export const Allow = (operation: Operation) => SetMetadata(OPERATION, operation);
