import { Global, Module } from '@nestjs/common';
import { SignIn } from './sign-in.service.ts';

@Global()
@Module({ providers: [SignIn], exports: [SignIn] })
export class IdentityModule {}
