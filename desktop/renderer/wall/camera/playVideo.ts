/** Puts live video into an element; returns how to stop. Rejects where the gateway does not answer. */
export async function playVideo(
  video: HTMLVideoElement,
  kind: 'whep' | 'hls',
  url: string,
  signal: AbortSignal,
): Promise<void> {
  if (kind === 'hls') {
    video.src = url
    signal.addEventListener('abort', () => video.removeAttribute('src'))
    await video.play()
    return
  }
  const peer = new RTCPeerConnection()
  signal.addEventListener('abort', () => peer.close())
  peer.addTransceiver('video', { direction: 'recvonly' })
  peer.addEventListener('track', ({ streams: [stream] }) => {
    video.srcObject = stream ?? null
    void video.play().catch(() => undefined)
  })
  await peer.setLocalDescription(await peer.createOffer())
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/sdp' },
    body: peer.localDescription?.sdp ?? '',
    signal,
  })
  if (!answer.ok) throw new Error(`The gateway answered ${answer.status}.`)
  await peer.setRemoteDescription({ type: 'answer', sdp: await answer.text() })
}
