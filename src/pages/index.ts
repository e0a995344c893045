import { Global, Module } from '@nestjs/common';
import type { Context } from '../commands/index.js';
import { HelpPage } from './help/help.page.js';
import { HomePage } from './home/home.page.js';
import { LanguagePage } from './language/language.page.js';
import { PeerSupportPage } from './peer-support/peer-support.page.js';
import { RightsPage } from './rights/rights.page.js';
import { SettingsPage } from './settings/settings.page.js';
import { siteProviders } from './site-edge.js';
import { StayPage } from './stay/stay.page.js';
import { TypedPage } from './typed/typed.page.js';

@Module({
  controllers: [HomePage, SettingsPage, HelpPage, LanguagePage, PeerSupportPage, RightsPage, StayPage, TypedPage],
  providers: [...siteProviders],
  exports: [...siteProviders],
})
@Global()
class PagesModule {}

/** The pages that belong to no context, and what all pages stand on. */
export const pages: Context = { module: PagesModule };
