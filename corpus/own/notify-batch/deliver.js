exports.deliver = (campaign, subscribers) => {
  let n = 0;
  subscribers.forTopic(campaign.topic).forEach((s) => {
    if (subscribers.isActive(s)) n += `${campaign.name}:${s.mail}`.length;
  });
  return n;
};
