import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import CalendarList from './calendar/CalendarList.astro';
import CommunityList from './community/CommunityList.astro';
import DataIndex from './data/DataIndex.astro';
import DisclosuresPage from './disclosure/DisclosuresPage.astro';
import EvaluationsPage from './evaluation/EvaluationsPage.astro';
import NoticeList from './notice/NoticeList.astro';
import Directory from './space/Directory.astro';
import StatisticsPage from './statistics/StatisticsPage.astro';
import FundsPage from './support/FundsPage.astro';
import SupportList from './support/SupportList.astro';
import TargetsPage from './target/TargetsPage.astro';
import TenantsPage from './tenants/TenantsPage.astro';
import TitleList from './title/TitleList.astro';
import UpdatePage from './updates/UpdatePage.astro';

/** The list pages by section, each with `site` as its only prop; a dataset that has none here is listed by `RegisterPage`. */
export const SECTION_PAGES: Readonly<Record<string, AstroComponentFactory>> = {
  budgets: FundsPage,
  calendar: CalendarList,
  communities: CommunityList,
  data: DataIndex,
  disclosures: DisclosuresPage,
  evaluations: EvaluationsPage,
  notices: NoticeList,
  spaces: Directory,
  statistics: StatisticsPage,
  support: SupportList,
  targets: TargetsPage,
  tenants: TenantsPage,
  titles: TitleList,
  updates: UpdatePage,
};
