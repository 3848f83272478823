import { Global, Module } from '@nestjs/common';
import { Accounts } from './accounts.service.ts';
import { AdministratorsController } from './administrators.controller.ts';
import { Administrators } from './administrators.service.ts';
import { DemoController } from './demo.controller.ts';
import { Demo } from './demo.service.ts';
import { ErasureLedger } from './erasure-ledger.ts';
import { Erasure } from './erasure.service.ts';
import { FirstAdministrator } from './first-administrator.ts';
import { Forgetting } from './forgetting.ts';
import { GuestDoor } from './guest-door.ts';
import { IdentityPeople } from './identity-people.ts';
import { IdleGuests } from './idle-guests.ts';
import { SignInLinks } from './links.service.ts';
import { LiveActors } from './live-actors.ts';
import { MailChoices } from './mail-choices.ts';
import { OidcProvider } from './oidc-provider.ts';
import { OidcSignIn } from './oidc.service.ts';
import { OneselfController } from './oneself.controller.ts';
import { Oneself } from './oneself.service.ts';
import { People } from './people.ts';
import { PersonMerges } from './person-merges.ts';
import { PersonalData } from './personal-data.ts';
import { Privacy } from './privacy.service.ts';
import { RoleLetters } from './role-letters.ts';
import { RolesController } from './roles.controller.ts';
import { Roles } from './roles.service.ts';
import { SignInController } from './sign-in.controller.ts';
import { SignIn } from './sign-in.service.ts';
import { SignedWords } from './signed-words.service.ts';
import { Sweeper } from './sweeper.ts';
import { Ways } from './ways.ts';

/** Who acts. Other topics register with `PersonMerges` and `PersonalData`, and tell `LiveActors` what changed. */
@Global()
@Module({
  controllers: [
    AdministratorsController,
    SignInController,
    OneselfController,
    RolesController,
    DemoController,
  ],
  providers: [
    Accounts,
    Administrators,
    Demo,
    Erasure,
    ErasureLedger,
    FirstAdministrator,
    Forgetting,
    GuestDoor,
    IdentityPeople,
    IdleGuests,
    LiveActors,
    MailChoices,
    OidcProvider,
    OidcSignIn,
    Oneself,
    People,
    PersonMerges,
    PersonalData,
    Privacy,
    RoleLetters,
    Roles,
    SignIn,
    SignInLinks,
    SignedWords,
    Sweeper,
    Ways,
  ],
  exports: [
    Demo,
    FirstAdministrator,
    LiveActors,
    MailChoices,
    Oneself,
    People,
    PersonMerges,
    PersonalData,
    Privacy,
    Roles,
    SignIn,
    SignedWords,
  ],
})
export class IdentityModule {}
