/**
 * Published prefixes of providers' keys, with the least number of characters behind each. Sources: the providers'
 * own pages on key formats (OpenAI, Anthropic, GitHub, GitLab, Slack, AWS, Google, Stripe, Square, Shopify,
 * DigitalOcean, Twilio, SendGrid, Mailgun, Brevo, npm, PyPI, RubyGems, HashiCorp, Databricks, Doppler, Sentry, …).
 *
 * @module
 */

const ROWS = `sk- 16 sk_live_ 16 sk_test_ 16 rk_live_ 16 rk_test_ 16 pk_live_ 16 pk_test_ 16 whsec_ 16 ghp_ 30 gho_ 30 ghu_ 30 ghs_ 30
  ghr_ 30 github_pat_ 30 glpat- 16 gldt- 16 glrt- 16 glcbt- 16 glptt- 20 glsoat- 16 glft- 16 glimt- 16 glsa_ 20 glc_ 30 xoxb- 20 xoxp- 20 xoxa- 20 xoxr- 20 xoxs- 20 xoxe- 20 xoxe.xox 30 xoxc- 20 xoxd- 20 xapp- 20
  hf_ 24 api_org_ 24 npm_ 30 akia 16 asia 16 aroa 16 aida 16 abia 16 acca 16 aiza 30 eyj 30 ya29. 20 gocspx- 20 sg. 40 pypi- 40 rubygems_ 40 shpat_ 28 shpss_ 28 shpca_ 28 shppa_ 28
  dop_v1_ 32 doo_v1_ 32 dor_v1_ 32 gsk_ 20 nvapi- 20 pplx- 20 xai- 20 r8_ 20 tskey- 16 hvs. 20 hvb. 20 hvr. 20 dckr_pat_ 20 dckr_oat_ 20 figd_ 20 figdr_ 20 figo_ 20 lin_api_ 20 lin_oauth_ 20
  ntn_ 20 sbp_ 20 sb_secret_ 16 atatt3 30 atctt3 30 pmak- 24 nrak- 20 nral- 20 eaac 40 eaaa 60 age-secret-key- 40 key- 32 sq0atp- 20 sq0csp- 30 sq0idp- 20 xkeysib- 40 xsmtpsib- 40
  vercel_blob_rw_ 20 vcp_ 20 dp.pt. 30 dp.st. 30 dp.ct. 30 dp.sa. 30 sntrys_ 30 sntryu_ 30 dapi 32 pul- 32 fo1_ 30 flyv1 20 fm2_ 30 rpa_ 30 phc_ 30 phx_ 30 mlsn. 40 
  ubapi- 20 sgp_ 30 lsv2_pt_ 24 lsv2_sk_ 24 tvly- 20 jina_ 24 tgp_v1_ 24 csk- 24 apify_api_ 24 ops_eyj 30 gumloop_ 24 rpk_ 24 amzn.mws. 30 mfa. 60 r_live_ 20 ctx7sk- 20
  ltai 16 v2.local. 20 pscale_tkn_ 24 pscale_pw_ 24 pscale_oauth_ 24 ddapi_ 20 nfp_ 30 cfut_ 30 eztk 40 ezak 40 duffel_live_ 20 duffel_test_ 20 shippo_live_ 30 shippo_test_ 30
  flwseck- 20 flwseck_test- 12 sk_prod_ 16 pk_prod_ 16 snyk_ 20`;

/** Folded prefix and how many characters must follow at least. */
export const SECRET_PREFIXES: readonly (readonly [prefix: string, least: number])[] = (
  ROWS.split(/\s+/u)
    .join(' ')
    .match(/\S+ \d+/gu) ?? []
).map((row): readonly [string, number] => {
  const [prefix = '', least = ''] = row.split(' ');
  return [prefix, Number(least)];
});
