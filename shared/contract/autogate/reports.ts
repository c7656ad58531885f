import { may } from '../access.ts'
import { file, get, page } from '../endpoint.ts'
import { BufferReport, reportFilters, reportQuery, VisitReport, VisitReportDetail } from './report.ts'

const csv = file('text/csv')
const pdf = file('application/pdf')
const csvDescription =
  'UTF-8 with BOM, streamed; times of the site. A cell that a spreadsheet would run begins with an apostrophe.'
const listDescription =
  'One row for each round trip, of the last 31 days unless dates are given; a report covers 366 days at most. `period_of` says whether the day of the entry or of the exit counts.'
const detailDescription =
  'The visit with its evidence: what both gates compared, photos, operators, buffer zone, load and customs.'

export const bufferZoneReport = {
  list: get('/v1/reports/bongkar-muat/buffer-zone', {
    id: 'report.buffer-zone.list',
    group: 'Report Bongkar Muat Bufferzone',
    summary: 'Report Bongkar Muat di Bufferzone',
    description: 'One row for each stay in a buffer zone, of the last 31 days unless dates are given.',
    access: may('report.read'),
    refuses: ['report.range_too_long'],
    query: reportQuery,
    reply: page(BufferReport),
  }),
  csv: get('/v1/reports/bongkar-muat/buffer-zone/csv', {
    id: 'report.buffer-zone.csv',
    group: 'Report Bongkar Muat Bufferzone',
    summary: 'CSV Report Bongkar Muat di Bufferzone',
    description: csvDescription,
    access: may('report.export'),
    refuses: ['report.range_too_long', 'report.busy'],
    query: reportFilters,
    reply: csv,
  }),
  detail: get('/v1/reports/bongkar-muat/buffer-zone/:id', {
    id: 'report.buffer-zone.detail',
    group: 'Report Bongkar Muat Bufferzone',
    summary: 'Detail Report Bongkar Muat Bufferzone',
    description: detailDescription,
    access: may('report.read'),
    reply: VisitReportDetail,
  }),
  pdf: get('/v1/reports/bongkar-muat/buffer-zone/:id/pdf', {
    id: 'report.buffer-zone.pdf',
    group: 'Report Bongkar Muat Bufferzone',
    summary: 'Download pdf Report Bongkar Muat Bufferzone',
    description: 'The visit with its evidence on paper, photos included.',
    access: may('report.export'),
    reply: pdf,
  }),
}

export const tenantReport = {
  list: get('/v1/reports/tenant', {
    id: 'report.tenant.list',
    group: 'Report Tenant',
    summary: 'Report Tenant',
    description: listDescription,
    access: may('report.read'),
    refuses: ['report.range_too_long'],
    query: reportQuery,
    reply: page(VisitReport),
  }),
  csv: get('/v1/reports/tenant/csv', {
    id: 'report.tenant.csv',
    group: 'Report Tenant',
    summary: 'CSV Report Tenant',
    description: csvDescription,
    access: may('report.export'),
    refuses: ['report.range_too_long', 'report.busy'],
    query: reportFilters,
    reply: csv,
  }),
  listPdf: get('/v1/reports/tenant/pdf', {
    id: 'report.tenant.list-pdf',
    group: 'Report Tenant',
    summary: 'PDF List Report Tenant',
    description: 'A printed list with totals, of 2,000 rows at most; more are read as CSV.',
    access: may('report.export'),
    refuses: ['report.range_too_long', 'report.too_many_rows'],
    query: reportFilters,
    reply: pdf,
  }),
  detail: get('/v1/reports/tenant/:id', {
    id: 'report.tenant.detail',
    group: 'Report Tenant',
    summary: 'Report Tenant Detail',
    description: detailDescription,
    access: may('report.read'),
    reply: VisitReportDetail,
  }),
  pdf: get('/v1/reports/tenant/:id/pdf', {
    id: 'report.tenant.detail-pdf',
    group: 'Report Tenant',
    summary: 'Download pdf Report Tenant Detail',
    description: 'The visit with its evidence on paper, photos included.',
    access: may('report.export'),
    reply: pdf,
  }),
}

export const mainGateReport = {
  list: get('/v1/reports/bongkar-muat/main-gate', {
    id: 'report.main-gate.list',
    group: 'Report Bongkar Muat Main',
    summary: 'Report Bongkar Muat (Main Gate)',
    description: `${listDescription} Vehicles of every kind of ticket that came in through a main gate.`,
    access: may('report.read'),
    refuses: ['report.range_too_long'],
    query: reportQuery,
    reply: page(VisitReport),
  }),
  csv: get('/v1/reports/bongkar-muat/main-gate/csv', {
    id: 'report.main-gate.csv',
    group: 'Report Bongkar Muat Main',
    summary: 'CSV Report Bongkar Muat (Main Gate)',
    description: csvDescription,
    access: may('report.export'),
    refuses: ['report.range_too_long', 'report.busy'],
    query: reportFilters,
    reply: csv,
  }),
  detail: get('/v1/reports/bongkar-muat/main-gate/:id', {
    id: 'report.main-gate.detail',
    group: 'Report Bongkar Muat Main',
    summary: 'Detail Report Bongkar Muat (Main Gate)',
    description: detailDescription,
    access: may('report.read'),
    reply: VisitReportDetail,
  }),
  pdf: get('/v1/reports/bongkar-muat/main-gate/:id/pdf', {
    id: 'report.main-gate.pdf',
    group: 'Report Bongkar Muat Main',
    summary: 'Download pdf Report Bongkar Muat (Main Gate)',
    description: 'The visit with its evidence on paper, photos included.',
    access: may('report.export'),
    reply: pdf,
  }),
}

export const niagaReport = {
  list: get('/v1/reports/niaga', {
    id: 'report.niaga.list',
    group: 'Report Niaga',
    summary: 'Report Niaga',
    description: listDescription,
    access: may('report.read'),
    refuses: ['report.range_too_long'],
    query: reportQuery,
    reply: page(VisitReport),
  }),
  csv: get('/v1/reports/niaga/csv', {
    id: 'report.niaga.csv',
    group: 'Report Niaga',
    summary: 'CSV Report Niaga',
    description: csvDescription,
    access: may('report.export'),
    refuses: ['report.range_too_long', 'report.busy'],
    query: reportFilters,
    reply: csv,
  }),
  detail: get('/v1/reports/niaga/:id', {
    id: 'report.niaga.detail',
    group: 'Report Niaga',
    summary: 'Detail Report Niaga',
    description: detailDescription,
    access: may('report.read'),
    reply: VisitReportDetail,
  }),
  pdf: get('/v1/reports/niaga/:id/pdf', {
    id: 'report.niaga.pdf',
    group: 'Report Niaga',
    summary: 'Download pdf Report Niaga',
    description: 'The visit with its evidence on paper, photos included.',
    access: may('report.export'),
    reply: pdf,
  }),
}
