import { Module } from '@nestjs/common';
import { moduleOf, readSideOf, type Context, type Slices } from '../commands/context.js';
import { FiguresPage } from './pages/figures/figures.page.js';
import { ReleasedDocuments } from './reading/released-documents.js';
import { FiguresCsvApi } from './released-figures/figures-csv.controller.js';
import { FiguresApi } from './released-figures/figures.api.js';
import { DashboardOfHandler, ListReleasesHandler, OneReleaseHandler } from './released-figures/released-figures.handler.js';

const slices: Slices = {
  handlers: [DashboardOfHandler, ListReleasesHandler, OneReleaseHandler],
  controllers: [FiguresApi, FiguresCsvApi, FiguresPage],
  providers: [ReleasedDocuments],
};

@Module(moduleOf(slices))
class FiguresModule {}

/** What leadership is shown: releases that are out, read over connections that can read nothing else. */
export const figures: Context = { module: FiguresModule, ...readSideOf(slices) };
