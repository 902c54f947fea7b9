import { fromJwt, himaya } from '@himaya/express';
import express from 'express';
import { openHimaya } from 'himaya';
import OpenAI from 'openai';

const guard = await openHimaya('himaya.yaml');
const context = fromJwt({ issuer: 'http://127.0.0.1:9000', audience: 'shop' });
const app = express().use(express.json());
app.use(himaya(guard, { purpose: 'support', context, notice: '1' }));
app.post('/ask', async (req, res) => {
  const openai = new OpenAI({
    baseURL: 'http://127.0.0.1:8000/v1',
    apiKey: 'local',
    fetch: guard.fetch,
  });
  res.json(await openai.chat.completions.create({ model: 'llama', messages: req.body.messages }));
});
app.listen(3000, '127.0.0.1');
