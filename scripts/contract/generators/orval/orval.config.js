export default {
  kepu: {
    input: '../../../../docs/openapi.json',
    output: { target: 'generated/kepu.ts', client: 'fetch', mode: 'single', baseUrl: { getBaseUrlFromSpecification: true } },
  },
}
