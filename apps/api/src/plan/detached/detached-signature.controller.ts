import {
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseIntPipe,
  Post,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import type { Actor } from '@ruta/contracts/identity/actor';
import { CommitmentFileQuery } from '@ruta/contracts/plan/commitment-file';
import { DetachedView, HandInQuery, SigningFile } from '@ruta/contracts/plan/detached-signature';
import { FileHash, SignOffId } from '@ruta/contracts/protocol/ids';
import { may } from '@ruta/domain/policy/policy';
import type { Request, Response } from 'express';
import type { z } from 'zod';
import type { KnownEntity } from '../../entity/entity.directory.ts';
import { AnswersWith } from '../../platform/docs/answers-with.decorator.ts';
import { Allow } from '../../platform/http/allow.decorator.ts';
import { CurrentActor, CurrentEntity } from '../../platform/http/current.decorators.ts';
import { Refused } from '../../platform/http/refused.ts';
import { SchemaPipe } from '../../platform/http/schema.pipe.ts';
import { sendKeptFile } from '../../platform/http/send-kept-file.ts';
import { DetachedSignatures } from './detached-signatures.service.ts';
import { SigningDocuments, type ToSign } from './signing-documents.service.ts';

type FileQuery = z.output<typeof CommitmentFileQuery>;
const signOffId = () => Param('signOff', new SchemaPipe(SignOffId));

/** Signatures made outside the product: what is given out to be signed, and what comes back. */
@Controller('entities/:entity')
export class DetachedSignatureController {
  constructor(
    private readonly documents: SigningDocuments,
    private readonly signatures: DetachedSignatures,
  ) {}

  @Get('commitments/:commitment/sign-off/files/:file')
  @Allow('plan.read')
  async ofCommitment(
    @CurrentEntity() entity: KnownEntity,
    @Param('commitment') which: string,
    @Param('file', new SchemaPipe(SigningFile)) file: SigningFile,
    @Query(new SchemaPipe(CommitmentFileQuery)) query: FileQuery,
    @Res() response: Response,
  ): Promise<void> {
    await this.send(entity, await this.documents.ofCommitment(entity.id, which), file, query, response);
  }

  @Get('plans/:number/sign-off/files/:file')
  @Allow('plan.read')
  async ofPlan(
    @CurrentEntity() entity: KnownEntity,
    @Param('number', ParseIntPipe) number: number,
    @Param('file', new SchemaPipe(SigningFile)) file: SigningFile,
    @Query(new SchemaPipe(CommitmentFileQuery)) query: FileQuery,
    @Res() response: Response,
  ): Promise<void> {
    await this.send(entity, await this.documents.ofPlan(entity.id, number), file, query, response);
  }

  @Get('signed-files/:digest')
  @Allow('plan.read')
  async covered(
    @CurrentEntity() entity: KnownEntity,
    @Param('digest', new SchemaPipe(FileHash)) digest: FileHash,
    @Res() response: Response,
  ): Promise<void> {
    const { kind, bytes } = await this.documents.covered(entity.id, digest);
    const name = `${entity.slug}-${digest.slice(0, 12)}.${kind}`;
    sendKeptFile(response, { name, type: `application/${kind}`, hash: digest, bytes }, 'no-cache');
  }

  @Post('sign-offs/:signOff/detached-signature')
  @Allow('plan.sign-off')
  @AnswersWith(DetachedView)
  @HttpCode(200)
  handIn(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @signOffId() id: SignOffId,
    @Query(new SchemaPipe(HandInQuery)) { name }: HandInQuery,
    @Req() request: Request,
  ): Promise<DetachedView> {
    const bytes: unknown = request.body;
    if (!Buffer.isBuffer(bytes)) throw new Refused('sign-off.file-unreadable');
    return this.signatures.handIn(entity.id, id, name, bytes, actor);
  }

  @Get('sign-offs/:signOff/detached-signature')
  @Allow('plan.see-waiting')
  @AnswersWith(DetachedView)
  view(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @signOffId() id: SignOffId,
  ): Promise<DetachedView> {
    return this.signatures.view(entity.id, id, actor, may(actor, 'plan.approve', entity.id));
  }

  @Get('sign-offs/:signOff/files/detached')
  @Allow('plan.see-waiting')
  async file(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @signOffId() id: SignOffId,
    @Res() response: Response,
  ): Promise<void> {
    const file = await this.signatures.file(entity.id, id, actor, may(actor, 'plan.approve', entity.id));
    sendKeptFile(response, file, 'private, no-store');
  }

  @Delete('sign-offs/:signOff/detached-signature')
  @Allow('plan.see-waiting')
  @HttpCode(204)
  erase(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @signOffId() id: SignOffId,
  ): Promise<void> {
    return this.signatures.erase(entity.id, id, actor);
  }

  private async send(
    entity: KnownEntity,
    toSign: ToSign,
    file: SigningFile,
    { lang }: FileQuery,
    response: Response,
  ): Promise<void> {
    const name = `${entity.slug}-${toSign.name}`;
    if (file === 'canonico.json') {
      const { canonical: bytes, hash } = toSign;
      sendKeptFile(response, { name: `${name}.json`, type: 'application/json', hash, bytes }, 'no-cache');
      return;
    }
    const { bytes, digest: hash } = await this.documents.pdf(entity, toSign, lang);
    sendKeptFile(response, { name: `${name}-${lang}.pdf`, type: 'application/pdf', hash, bytes }, 'no-cache');
  }
}
