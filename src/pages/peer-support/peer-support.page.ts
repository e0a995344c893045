import { Controller, Get, Inject } from '@nestjs/common';
import type { VNode } from 'preact';
import { PageContext, PublicPage, type VisitorRequest } from '../../../libs/web/forms/index.js';
import { CONFIG, REGION_NOT_NAMED, type Config } from '../../config/config.js';
import { PeerSupportView } from './peer-support.view.js';

@Controller('peer-support')
export class PeerSupportPage {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  @Get()
  @PublicPage()
  show(@PageContext() at: VisitorRequest): VNode {
    const { programRegion, peerSupportLine: line } = this.config;
    const region = programRegion === REGION_NOT_NAMED ? null : programRegion;
    return PeerSupportView({ at, program: { region, line } });
  }
}
