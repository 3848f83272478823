import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { DeskAuthor, DeskRoles, GiveDeskRole, SettableGroup } from '@ruta/contracts/drafting/desk-role';
import type { Actor } from '@ruta/contracts/identity/actor';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { AnswersWith } from '../platform/docs/answers-with.decorator.ts';
import { Allow } from '../platform/http/allow.decorator.ts';
import { CurrentActor, CurrentEntity } from '../platform/http/current.decorators.ts';
import { personOf } from '../platform/http/person-of.ts';
import { SchemaPipe } from '../platform/http/schema.pipe.ts';
import { DeskRolesService } from './desk-roles.service.ts';

/** Roles at a desk, by group and by name. */
@Controller('entities/:entity/commitments/:commitment/roles')
export class DeskRoleController {
  constructor(private readonly roles: DeskRolesService) {}

  @Get()
  @Allow('drafting.admit')
  @AnswersWith(DeskRoles)
  list(@CurrentEntity() entity: KnownEntity, @Param('commitment') which: string): Promise<DeskRoles> {
    return this.roles.list(entity.id, which);
  }

  @Put('groups/:group')
  @Allow('drafting.admit')
  @AnswersWith(DeskRoles)
  giveGroup(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @Param('commitment') which: string,
    @Param('group', new SchemaPipe(SettableGroup)) group: SettableGroup,
    @Body(new SchemaPipe(GiveDeskRole)) { role }: GiveDeskRole,
  ): Promise<DeskRoles> {
    return this.roles.giveGroup(entity.id, which, group, role, personOf(actor));
  }

  @Put('people/:author')
  @Allow('drafting.admit')
  @AnswersWith(DeskRoles)
  givePerson(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @Param('commitment') which: string,
    @Param('author', new SchemaPipe(DeskAuthor)) author: DeskAuthor,
    @Body(new SchemaPipe(GiveDeskRole)) { role }: GiveDeskRole,
  ): Promise<DeskRoles> {
    return this.roles.givePerson(entity.id, which, author, role, personOf(actor));
  }
}
