import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { GrantRole, RoleGrant, RoleGrantId, RoleList } from '@ruta/contracts/identity/role-grant';
import type { Actor } from '@ruta/contracts/identity/actor';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { AnswersWith } from '../platform/docs/answers-with.decorator.ts';
import { Allow } from '../platform/http/allow.decorator.ts';
import { CurrentAccount, CurrentEntity } from '../platform/http/current.decorators.ts';
import { SchemaPipe } from '../platform/http/schema.pipe.ts';
import { Roles } from './roles.service.ts';

type Account = Extract<Actor, { kind: 'account' }>;

@Controller('entities/:entity/roles')
export class RolesController {
  constructor(private readonly roles: Roles) {}

  @Get()
  @Allow('role.read')
  @AnswersWith(RoleList)
  async list(@CurrentEntity() entity: KnownEntity): Promise<RoleList> {
    return { items: await this.roles.list(entity.id) };
  }

  @Post()
  @Allow('role.give')
  @AnswersWith(RoleGrant)
  give(
    @CurrentAccount() actor: Account,
    @CurrentEntity() entity: KnownEntity,
    @Body(new SchemaPipe(GrantRole)) wanted: GrantRole,
  ): Promise<RoleGrant> {
    return this.roles.give(actor, entity.id, wanted);
  }

  @Delete(':grant')
  @HttpCode(204)
  @Allow('role.take')
  take(
    @CurrentAccount() actor: Account,
    @CurrentEntity() entity: KnownEntity,
    @Param('grant', new SchemaPipe(RoleGrantId)) grant: RoleGrantId,
  ): Promise<void> {
    return this.roles.take(actor, entity.id, grant);
  }
}
