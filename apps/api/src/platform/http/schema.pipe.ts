import { Injectable, type PipeTransform } from '@nestjs/common';
import type { z } from 'zod';

/** Parses a body, query or parameter by its schema; what does not fit is refused as `request.invalid`. */
@Injectable()
export class SchemaPipe<Schema extends z.ZodType> implements PipeTransform<unknown, z.infer<Schema>> {
  constructor(readonly schema: Schema) {}

  transform(value: unknown): z.infer<Schema> {
    return this.schema.parse(value);
  }
}
